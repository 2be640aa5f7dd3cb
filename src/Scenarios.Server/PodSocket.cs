using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;

namespace Scenarios.Server;

/// <summary>
/// A process in a container over a WebSocket, in the protocol of <c>kubectl exec</c> and <c>attach</c>: the first byte of each message is
/// the channel (apimachinery, pkg/util/remotecommand, v5.channel.k8s.io).
/// </summary>
internal sealed class PodSocket : IDisposable
{
    private const string Protocol = "v5.channel.k8s.io";
    private const string HandshakeSalt = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private const int LongestMessage = 1024 * 1024;
    private const byte Input = 0;
    private const byte Output = 1;
    private const byte Error = 2;
    private const byte End = 3;
    private const byte Close = 255;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ClusterThread _cluster;
    private readonly IPodSession _session;
    private readonly WebSocket _socket;
    private readonly Channel<byte[]> _messages = Channel.CreateUnbounded<byte[]>();

    private PodSocket(ClusterThread cluster, IPodSession session, WebSocket socket)
    {
        _cluster = cluster;
        _session = session;
        _socket = socket;
    }

    /// <summary>Whether the request asks for a WebSocket connection.</summary>
    public static bool IsAskedFor(RestRequest request) =>
        request.Header("Upgrade").Equals("websocket", StringComparison.OrdinalIgnoreCase)
        && request.AllOf("Sec-WebSocket-Protocol").SelectMany(static offered => offered.Split(','))
            .Any(static name => name.Trim() == Protocol);

    /// <summary>Serves the session until it ends.</summary>
    public static async Task Serve(ClusterThread cluster, IPodSession session, RestRequest request, Stream stream, CancellationToken stop)
    {
        var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true, SubProtocol = Protocol });
        using var connection = new PodSocket(cluster, session, socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: {Protocol}\r\n"
            + $"Sec-WebSocket-Accept: {AnswerTo(request.Header("Sec-WebSocket-Key"))}\r\n\r\n"), stop);
        await connection.Serve(stop);
    }

    public void Dispose()
    {
        _cluster.Do(_session.Dispose);
        _socket.Dispose();
    }

    // RFC 6455 requires this digest; it does not protect a secret.
#pragma warning disable CA5350
    private static string AnswerTo(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + HandshakeSalt)));
#pragma warning restore CA5350

    private static byte[] Message(byte channel, string text) => [channel, .. Encoding.UTF8.GetBytes(text)];

    private async Task Serve(CancellationToken stop)
    {
        _cluster.Do(() => _session.Subscribe(
            text => _messages.Writer.TryWrite(Message(Output, text)),
            text => _messages.Writer.TryWrite(Message(Error, text)),
            end =>
            {
                _messages.Writer.TryWrite(Message(End, SessionStatus.Of(end)));
                _messages.Writer.TryComplete();
            }));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = Read(over.Token);
        await foreach (var message in _messages.Reader.ReadAllAsync(stop))
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, stop);
        }

        // Read whatever the client still sends until it closes too (RFC 6455, 7.1.1): closing a connection with unread input resets it, and
        // the client would lose data that it has not read yet.
        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, string.Empty, stop);
        over.CancelAfter(Patience);
        await reading;
    }

    private async Task Read(CancellationToken stop)
    {
        var buffer = new byte[LongestMessage];
        var text = Encoding.UTF8.GetDecoder();
        try
        {
            while (await ReadMessage(buffer, stop) is { } length)
            {
                if (length > 0 && buffer[0] == Input)
                {
                    var typed = new char[length];
                    var count = text.GetChars(buffer.AsSpan(1, length - 1), typed, flush: false);
                    var input = new string(typed, 0, count);
                    _cluster.Do(() => _session.SendInput(input));
                }
                else if (length == 2 && buffer[0] == Close && buffer[1] == Input)
                {
                    _cluster.Do(_session.CloseInput);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The session is over, or the client has disconnected.
        }
        finally
        {
            _messages.Writer.TryComplete();
        }
    }

    /// <returns>The length of the message in the buffer; null if the client closed the connection.</returns>
    /// <exception cref="WebSocketException">The message is longer than the buffer.</exception>
    private async Task<int?> ReadMessage(byte[] buffer, CancellationToken stop)
    {
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(length), stop);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += received.Count;
            if (received.EndOfMessage)
            {
                return length;
            }

            if (length == buffer.Length)
            {
                throw new WebSocketException(WebSocketError.InvalidMessageType);
            }
        }
    }
}
