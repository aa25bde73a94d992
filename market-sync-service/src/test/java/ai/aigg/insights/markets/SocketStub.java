package ai.aigg.insights.markets;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * A websocket server (RFC 6455) that tests script: what it hears it hands to the script,
 * and it sends whatever it is told to.
 */
public final class SocketStub implements AutoCloseable {

	private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

	private final ServerSocket server;

	private final List<Peer> peers = new CopyOnWriteArrayList<>();

	private volatile BiConsumer<Peer, String> script = SocketStub::answerPing;

	/** Listens, answers PING and says nothing else. */
	public SocketStub() {
		try {
			this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().start(this::accept);
	}

	/**
	 * Answers a PING.
	 * @param peer who said it
	 * @param text what was said
	 */
	public static void answerPing(Peer peer, String text) {
		if (text.equals("PING")) {
			peer.send("PONG");
		}
	}

	/**
	 * Where it listens.
	 * @return a ws address
	 */
	public String url() {
		return "ws://127.0.0.1:" + this.server.getLocalPort() + "/ws/market";
	}

	/**
	 * What it does with what it hears; PING is no exception.
	 * @param newScript takes the connection and the text
	 */
	public void script(BiConsumer<Peer, String> newScript) {
		this.script = newScript;
	}

	/**
	 * Who is connected.
	 * @return those whose connection is open
	 */
	public List<Peer> peers() {
		return this.peers.stream().filter((peer) -> !peer.socket.isClosed()).toList();
	}

	/**
	 * Sends to everybody.
	 * @param text the text
	 */
	public void broadcast(String text) {
		peers().forEach((peer) -> peer.send(text));
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				socket.setTcpNoDelay(true);
				Thread.ofVirtual().start(() -> serve(socket));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			DataInputStream in = new DataInputStream(socket.getInputStream());
			shakeHands(in, socket.getOutputStream());
			Peer peer = new Peer(socket);
			this.peers.add(peer);
			for (Frame frame = read(in); frame.opcode() != 8; frame = read(in)) {
				peer.heard.add(frame.text());
				this.script.accept(peer, frame.text());
			}
			peer.write(8, true, new byte[0]);
		}
		catch (IOException | UncheckedIOException ex) {
			// The other side is gone; its connection is closed with this one.
			return;
		}
	}

	private static void shakeHands(DataInputStream in, OutputStream out) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
			head.write(in.readByte());
		}
		String key = head.toString(StandardCharsets.US_ASCII)
			.lines()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:"))
			.map((line) -> line.substring(line.indexOf(':') + 1).strip())
			.findFirst()
			.orElseThrow(() -> new IOException("no key"));
		String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n"
			.formatted(Base64.getEncoder().encodeToString(sha1(key + MAGIC)));
		out.write(answer.getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	private static byte[] sha1(String text) {
		try {
			return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Frame read(DataInputStream in) throws IOException {
		int opcode = in.readUnsignedByte() & 0x0f;
		int length = in.readUnsignedByte() & 0x7f;
		if (length == 126) {
			length = in.readUnsignedShort();
		}
		else if (length == 127) {
			length = Math.toIntExact(in.readLong());
		}
		byte[] mask = in.readNBytes(4);
		byte[] payload = in.readNBytes(length);
		for (int index = 0; index < payload.length; index++) {
			payload[index] ^= mask[index % 4];
		}
		return new Frame(opcode, new String(payload, StandardCharsets.UTF_8));
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		peers().forEach(Peer::drop);
	}

	private record Frame(int opcode, String text) {
	}

	/**
	 * A connection as the server sees it.
	 */
	public static final class Peer {

		private final Socket socket;

		private final List<String> heard = new CopyOnWriteArrayList<>();

		Peer(Socket socket) {
			this.socket = socket;
		}

		/**
		 * What came over it.
		 * @return all texts in their order
		 */
		public List<String> heard() {
			return List.copyOf(this.heard);
		}

		/**
		 * Sends a text in one frame; nothing happens when the connection is gone.
		 * @param text the text
		 */
		public void send(String text) {
			write(1, true, text.getBytes(StandardCharsets.UTF_8));
		}

		/**
		 * Sends one text in several frames.
		 * @param parts its parts
		 */
		public void sendInParts(List<String> parts) {
			for (int index = 0; index < parts.size(); index++) {
				write((index == 0) ? 1 : 0, index == parts.size() - 1,
						parts.get(index).getBytes(StandardCharsets.UTF_8));
			}
		}

		/** Closes in good order. */
		public void close() {
			write(8, true, new byte[] { 3, (byte) 0xe8 });
		}

		/** Is gone without a word. */
		public void drop() {
			try {
				this.socket.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private synchronized void write(int opcode, boolean last, byte[] payload) {
			ByteBuffer head = ByteBuffer.allocate(10).put((byte) ((last ? 0x80 : 0) | opcode));
			if (payload.length < 126) {
				head.put((byte) payload.length);
			}
			else if (payload.length < 65_536) {
				head.put((byte) 126).putShort((short) payload.length);
			}
			else {
				head.put((byte) 127).putLong(payload.length);
			}
			try {
				OutputStream out = this.socket.getOutputStream();
				byte[] frame = ByteBuffer.allocate(head.position() + payload.length)
					.put(head.flip())
					.put(payload)
					.array();
				out.write(frame);
				out.flush();
			}
			catch (IOException ex) {
				drop();
			}
		}

	}

}
