package ai.aigg.insights.simulators.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A growing UTF-8 text of JSON. Commas come by themselves; finished pieces are taken over
 * without a look inside.
 */
public final class JsonBuffer {

	private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

	private static final long MICROS = 1_000_000;

	private byte[] bytes;

	private int size;

	/**
	 * Makes an empty buffer.
	 * @param capacity bytes to begin with
	 */
	public JsonBuffer(int capacity) {
		this.bytes = new byte[capacity];
	}

	/** Begins an object. */
	public JsonBuffer open() {
		comma();
		return octet('{');
	}

	/** Ends an object. */
	public JsonBuffer close() {
		return octet('}');
	}

	/** Begins a list. */
	public JsonBuffer openList() {
		comma();
		return octet('[');
	}

	/** Ends a list. */
	public JsonBuffer closeList() {
		return octet(']');
	}

	/** Writes a field's name; its value has to follow. */
	public JsonBuffer name(String name) {
		comma();
		octet('"');
		ascii(name);
		octet('"');
		return octet(':');
	}

	/** Writes a text field. */
	public JsonBuffer string(String name, String value) {
		name(name);
		return value(value);
	}

	/** Writes a field with a number of at most six decimals. */
	public JsonBuffer number(String name, double value) {
		name(name);
		return decimal(value);
	}

	/** Writes a number of at most six decimals into a text field. */
	public JsonBuffer numberAsText(String name, double value) {
		name(name);
		octet('"');
		decimal(value);
		return octet('"');
	}

	/** Writes a field that is true or false. */
	public JsonBuffer flag(String name, boolean value) {
		name(name);
		return ascii(value ? "true" : "false");
	}

	/** Writes a field that is null. */
	public JsonBuffer nothing(String name) {
		name(name);
		return nothing();
	}

	/** Writes null as a value. */
	public JsonBuffer nothing() {
		return ascii("null");
	}

	/** Writes a list of texts as JSON in a text, with a blank after each comma. */
	public JsonBuffer listAsText(String name, List<String> values) {
		StringBuilder text = new StringBuilder("[");
		for (String value : values) {
			text.append((text.length() > 1) ? ", \"" : "\"").append(value.replace("\"", "\\\"")).append('"');
		}
		return string(name, text.append(']').toString());
	}

	/** Writes a text value. */
	public JsonBuffer value(String value) {
		comma();
		octet('"');
		for (int i = 0; i < value.length(); i++) {
			char letter = value.charAt(i);
			if (letter >= 128) {
				return rest(value.substring(i));
			}
			escaped(letter);
		}
		return octet('"');
	}

	/** Takes over a finished value, or finished fields. */
	public JsonBuffer piece(byte[] piece) {
		if (piece.length > 0) {
			comma();
			raw(piece);
		}
		return this;
	}

	/** The text so far. */
	public byte[] toBytes() {
		return Arrays.copyOf(this.bytes, this.size);
	}

	private JsonBuffer rest(String value) {
		for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
			escaped(octet & 0xff);
		}
		return octet('"');
	}

	private void escaped(int octet) {
		if (octet == '"' || octet == '\\') {
			octet('\\');
			octet(octet);
		}
		else if (octet == '\n') {
			ascii("\\n");
		}
		else if (octet < ' ') {
			ascii("\\u00");
			octet(HEX[octet >> 4]);
			octet(HEX[octet & 15]);
		}
		else {
			octet(octet);
		}
	}

	private JsonBuffer decimal(double value) {
		long micros = Math.round(Math.abs(value) * MICROS);
		if (value < 0 && micros > 0) {
			octet('-');
		}
		ascii(Long.toString(micros / MICROS));
		long rest = micros % MICROS;
		if (rest > 0) {
			octet('.');
			for (long unit = MICROS / 10; rest > 0; unit /= 10) {
				octet((int) ('0' + rest / unit));
				rest %= unit;
			}
		}
		return this;
	}

	private void comma() {
		if (this.size > 0) {
			byte last = this.bytes[this.size - 1];
			if (last != '{' && last != '[' && last != ':') {
				octet(',');
			}
		}
	}

	@SuppressWarnings("deprecation") // the one copy of ASCII that makes no garbage
	private JsonBuffer ascii(String text) {
		int length = text.length();
		room(length);
		text.getBytes(0, length, this.bytes, this.size);
		this.size += length;
		return this;
	}

	private void raw(byte[] piece) {
		room(piece.length);
		System.arraycopy(piece, 0, this.bytes, this.size, piece.length);
		this.size += piece.length;
	}

	private JsonBuffer octet(int octet) {
		room(1);
		this.bytes[this.size] = (byte) octet;
		this.size++;
		return this;
	}

	private void room(int more) {
		if (this.bytes.length - this.size < more) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.bytes.length * 2, this.size + more));
		}
	}

}
