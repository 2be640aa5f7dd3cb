using System.Net;
using System.Net.Sockets;
using Scenarios.Api.Requests;
using Scenarios.Cluster;
using Scenarios.Server.Http;

namespace Scenarios.Server;

/// <summary>
/// The Kubernetes API of a simulated cluster on a loopback port, for real kubectl and client libraries. Connections are served in
/// parallel. The cluster itself runs on a single thread, which answers all requests.
/// </summary>
public sealed class ClusterServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly ClusterThread _cluster;
    private readonly IApi _api;
    private readonly SimulationNotices _notices;
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Starts listening. From here on, the cluster belongs to the server.</summary>
    /// <exception cref="SocketException">The port is already in use.</exception>
    public ClusterServer(SimulatedCluster cluster, ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(options);
        _listener = new TcpListener(IPAddress.Loopback, options.Port);
        _listener.Start();
        _cluster = new ClusterThread(cluster.Simulation, options.Speed);
        _api = cluster.Api;
        _notices = new SimulationNotices(options.OnNotSimulated);
        _ = Accept();
    }

    /// <summary>The URL for clients, without a trailing slash.</summary>
    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Serves until the token is cancelled.</summary>
    public void Run(CancellationToken stop) => stop.WaitHandle.WaitOne();

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _cluster.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_stop.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            client.NoDelay = true;
            _ = Serve(client);
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var connection = client;
        try
        {
            var reader = new RequestReader(client.GetStream());
            while (await reader.Read(_stop.Token) is { } request)
            {
                if (PodSocket.IsAskedFor(request) && await _cluster.OpenSession(request, _api) is { } session)
                {
                    await PodSocket.Serve(_cluster, session, request, client.GetStream(), _stop.Token);
                    return;
                }

                var response = _notices.Heed(await _cluster.Ask(request, _api));
                var writer = new ResponseWriter(client.GetStream());
                if (response.Stream is null)
                {
                    await writer.Write(request, response, _stop.Token);
                }
                else
                {
                    await StreamedAnswer.Send(writer, response, _cluster, _stop.Token);
                }
            }
        }
        catch (Exception exception) when (IsOfTheConnection(exception))
        {
            // The client has disconnected, or uses another protocol: there is nobody to report an error to.
        }
    }

    private static bool IsOfTheConnection(Exception exception) =>
        exception is IOException or OperationCanceledException or SocketException or ObjectDisposedException or InvalidDataException
            or System.Net.WebSockets.WebSocketException;
}
