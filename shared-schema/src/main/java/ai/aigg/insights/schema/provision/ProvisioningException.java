package ai.aigg.insights.schema.provision;

/**
 * The servers could not be prepared; nothing that depends on them should start.
 */
public class ProvisioningException extends RuntimeException {

	/**
	 * Says what failed.
	 * @param message one sentence for the operator
	 * @param cause what the server or the driver said
	 */
	public ProvisioningException(String message, Throwable cause) {
		super(message, cause);
	}

}
