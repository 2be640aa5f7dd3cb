using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Scenarios.Cli.Watch;

/// <summary>
/// Serves one page on loopback, which reloads itself when there is a newer one: HTTP/1.1, one connection per request. It answers only to
/// the
/// names of loopback, so that no foreign page can read it through a DNS name that leads here.
/// </summary>
internal sealed class PageServer : IDisposable
{
    private const int LongestRequest = 16 * 1024;

    /// <summary>Proxies and browsers give up later than this.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource _newer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _page = "<!DOCTYPE html><title>Scenarios</title><p>The first run is under way.</p></body>";
    private int _version;

    /// <exception cref="SocketException">The port is in use.</exception>
    public PageServer(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    /// <summary>The port that it listens on.</summary>
    public int Port { get; }

    /// <summary>The address of the page.</summary>
    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}/");

    /// <summary>Replaces the page; open ones reload.</summary>
    public void Show(string page)
    {
        lock (_gate)
        {
            (_page, _version) = (page, _version + 1);
            _newer.SetResult();
            _newer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The server ended, or a client disconnected while connecting.
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var (status, type, body) = await AnswerToAsync(await ReadAsync(stream));
                var bytes = Encoding.UTF8.GetBytes(body);
                var head = $"HTTP/1.1 {status}\r\nContent-Type: {type}; charset=utf-8\r\nContent-Length: {bytes.Length}\r\n"
                    + "Cache-Control: no-store\r\nConnection: close\r\n\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _end.Token);
                await stream.WriteAsync(bytes, _end.Token);
            }
        }
        catch (Exception exception) when (
            exception is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The browser disconnected, or the server ended.
        }
    }

    private async Task<(string Status, string Type, string Body)> AnswerToAsync(string request)
    {
        var line = request.Split("\r\n")[0].Split(' ');
        var host = request.Split("\r\n")
            .FirstOrDefault(header => header.StartsWith("Host:", StringComparison.OrdinalIgnoreCase))?[5..]
            .Trim()
            ?? "";
        if (host != $"localhost:{Port}" && host != $"127.0.0.1:{Port}")
        {
            return ("403 Forbidden", "text/plain", "This page is only for localhost.\n");
        }

        if (line.Length != 3 || line[0] != "GET")
        {
            return ("405 Method Not Allowed", "text/plain", "Only GET is supported.\n");
        }

        if (line[1] == "/")
        {
            lock (_gate)
            {
                return ("200 OK", "text/html", _page.Insert(_page.LastIndexOf("</body>", StringComparison.Ordinal), Script(_version)));
            }
        }

        return line[1].StartsWith("/newer-than/", StringComparison.Ordinal)
            ? ("200 OK", "text/plain", await NewerAsync(line[1]["/newer-than/".Length..]))
            : ("404 Not Found", "text/plain", "The only page is /\n");
    }

    /// <summary>Waits until the version differs, or for a while, and returns the current one.</summary>
    private async Task<string> NewerAsync(string known)
    {
        Task newer;
        lock (_gate)
        {
            newer = known == _version.ToString(CultureInfo.InvariantCulture) ? _newer.Task : Task.CompletedTask;
        }

        await Task.WhenAny(newer, Task.Delay(LongestWait, _end.Token));
        lock (_gate)
        {
            return _version.ToString(CultureInfo.InvariantCulture);
        }
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        var buffer = new byte[LongestRequest];
        var length = 0;
        while (length < buffer.Length && !buffer.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var count = await stream.ReadAsync(buffer.AsMemory(length), _end.Token);
            if (count == 0)
            {
                break;
            }

            length += count;
        }

        return Encoding.Latin1.GetString(buffer, 0, length);
    }

    /// <summary>The script that reloads the page. When the command has ended, it asks again now and then.</summary>
    private static string Script(int version) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        <script>
        (async () => {
          for (;;) {
            try {
              const answer = await (await fetch('/newer-than/{{version}}')).text();
              if (answer !== '{{version}}') { location.reload(); return; }
            } catch { await new Promise(later => setTimeout(later, 1000)); }
          }
        })();
        </script>

        """);
}
