package ai.aigg.insights.analysis.programs;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import ai.aigg.insights.analysis.forecast.ForecastProgram;
import ai.aigg.insights.model.program.Predictor;
import ai.aigg.insights.model.program.Program;
import ai.aigg.insights.model.program.ProgramFormatException;
import ai.aigg.insights.model.program.Programs;

/**
 * A program to be scored.
 *
 * @param file where it comes from
 * @param program what it is
 */
public record ProgramFile(String file, Program program) {

	/**
	 * Loads the program that ships.
	 * @return the program
	 */
	public static ProgramFile shipped() {
		return new ProgramFile("(ships)", ForecastProgram.shipped().program());
	}

	/**
	 * Loads a program of the forecast's signature.
	 * @param file JSON as DSPy saves it
	 * @return the program
	 * @throws ProgramProblem when it is none
	 */
	public static ProgramFile load(Path file) {
		if (!Files.exists(file)) {
			throw new ProgramProblem("There is no file %s".formatted(file));
		}
		try {
			return new ProgramFile(file.toString(),
					Programs.load(ForecastProgram.NAME, file, ForecastProgram.signatures()));
		}
		catch (ProgramFormatException ex) {
			throw new ProgramProblem("%s: %s".formatted(file, Objects.requireNonNull(ex.getMessage())), ex);
		}
		catch (UncheckedIOException ex) {
			throw new ProgramProblem("%s cannot be read".formatted(file), ex);
		}
	}

	Predictor predictor() {
		return this.program.predictor(Program.BARE);
	}

}
