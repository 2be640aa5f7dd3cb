using System.Net;
using System.Net.WebSockets;
using System.Text;
using Scenarios.Cluster;
using Scenarios.Server;

namespace Scenarios.Cli.Tests.Serve;

/// <summary>The API over a real network connection.</summary>
internal sealed class ClusterServerTests : IDisposable
{
    private const string Maps = "/api/v1/namespaces/default/configmaps";
    private readonly ClusterServer _server = new(new SimulatedCluster(new ClusterOptions { Workers = 1 }), new ServerOptions { Speed = 0 });
    private readonly Lazy<ClusterServer> _fast =
        new(static () => new(new SimulatedCluster(new ClusterOptions { Workers = 1 }), new ServerOptions { Speed = 100 }));

    private readonly HttpClient _client = new()
    {
        DefaultRequestHeaders = { Authorization = new("Bearer", SimulatedCluster.AdministratorToken) },
    };

    [Test]
    public async Task Requests_OverOneConnection_AreAnswered()
    {
        using var content = new StringContent("""{"metadata":{"name":"a","name":"a"}}""", Encoding.UTF8, "application/json");
        using var made = await _client.PostAsync(_server.Url + Maps, content);
        var read = await _client.GetStringAsync($"{_server.Url}{Maps}/a");

        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        made.Headers.GetValues("Warning").ShouldBe(["299 - \"duplicate field \\\"metadata.name\\\"\""]);
        read.ShouldStartWith("{\"kind\":\"ConfigMap\"");
    }

    [Test]
    public async Task Watch_EndsWhenItsTimeIsOver()
    {
        var lines = await _client.GetStringAsync(
            $"{_server.Url}/api/v1/namespaces?watch=true&timeoutSeconds=1&fieldSelector=metadata.name%3Ddefault");

        lines.ShouldStartWith("{\"type\":\"ADDED\",\"object\":{\"kind\":\"Namespace\"");
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    [TestCase("cat; exit 3", "typed", "", 3)]
    [TestCase("echo no >&2", "", "no\n", 0)]
    public async Task Exec_OverAWebSocket_CarriesInputOutputAndExitCode(string command, string output, string error, int code)
    {
        await MakePod();
        var query = $"command=sh&command=-c&command={Uri.EscapeDataString(command)}&stdin=true&stdout=true&stderr=true";

        var (said, complained, end) = await Exec(query, "typed");

        (said, complained).ShouldBe((output, error));
        end.ShouldContain(code == 0 ? "\"status\":\"Success\"" : $"\"reason\":\"ExitCode\",\"message\":\"{code}\"");
    }

    [Test]
    public async Task Exec_ThatIsOverBeforeItsInputComes_IsHungUpByItsClient()
    {
        await MakePod();
        using var socket = await Open("command=true&stdin=true&stdout=true&stderr=true");
        var buffer = new byte[4096];
        do
        {
            await socket.ReceiveAsync(buffer, CancellationToken.None);
        }
        while (buffer[0] != 3);

        for (var times = 0; times < 20; times++)
        {
            await socket.SendAsync((byte[])[0, (byte)'x'], WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
            await Task.Delay(5);
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, string.Empty, CancellationToken.None);
        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.NormalClosure);
    }

    [Test]
    public async Task WhatIsNoHttp_ClosesTheConnectionOnly()
    {
        using (var socket = new System.Net.Sockets.TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, new Uri(_server.Url).Port);
            await socket.GetStream().WriteAsync("\u0016\u0003\u0001 no\r\n\r\n"u8.ToArray());
            (await socket.GetStream().ReadAsync(new byte[10])).ShouldBe(0);
        }

        (await _client.GetStringAsync(_server.Url + "/healthz")).ShouldBe("ok");
    }

    [Test]
    public async Task RequestsWithoutCredentials_AreTheAdministrators()
    {
        _client.DefaultRequestHeaders.Authorization = null;

        var read = await _client.GetStringAsync($"{_server.Url}/api/v1/namespaces/kube-system/secrets");

        read.ShouldStartWith("{\"kind\":\"SecretList\"");
    }

    private async Task MakePod()
    {
        const string Pod = """
            {"metadata":{"name":"p"},"spec":{"containers":[{"name":"c","image":"busybox","command":["sleep","9999"]}]}}
            """;
        const string Running = "\"phase\":\"Running\"";
        using var content = new StringContent(Pod, Encoding.UTF8, "application/json");
        (await _client.PostAsync($"{_fast.Value.Url}/api/v1/namespaces/default/pods", content)).EnsureSuccessStatusCode();
        for (var tries = 0; tries < 200; tries++)
        {
            var text = await _client.GetStringAsync($"{_fast.Value.Url}/api/v1/namespaces/default/pods/p");
            if (text.Contains(Running, StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail("The Pod does not run.");
    }

    private async Task<ClientWebSocket> Open(string query)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("v5.channel.k8s.io");
        var url = _fast.Value.Url.Replace("http:", "ws:", StringComparison.Ordinal);
        await socket.ConnectAsync(new Uri($"{url}/api/v1/namespaces/default/pods/p/exec?{query}"), CancellationToken.None);
        return socket;
    }

    private async Task<(string Output, string Error, string End)> Exec(string query, string input)
    {
        using var socket = await Open(query);
        await socket.SendAsync((byte[])[0, .. Encoding.UTF8.GetBytes(input)], WebSocketMessageType.Binary, endOfMessage: true, default);
        await socket.SendAsync((byte[])[255, 0], WebSocketMessageType.Binary, endOfMessage: true, default);
        var channels = new string[4];
        var buffer = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return (channels[1] ?? string.Empty, channels[2] ?? string.Empty, channels[3] ?? string.Empty);
            }

            channels[buffer[0]] += Encoding.UTF8.GetString(buffer, 1, received.Count - 1);
        }
    }

    [TestCase("Bearer", "nobody's", HttpStatusCode.Unauthorized)]
    [TestCase("Basic", "YWRtaW46YWRtaW4=", HttpStatusCode.Forbidden)]
    public async Task CredentialsThatAreShown_Count(string scheme, string shown, HttpStatusCode expected)
    {
        _client.DefaultRequestHeaders.Authorization = new(scheme, shown);

        using var answer = await _client.GetAsync($"{_server.Url}/api/v1/namespaces/kube-system/secrets");

        answer.StatusCode.ShouldBe(expected);
    }

    [Test]
    public async Task ImpersonationWithoutCredentials_IsThatUser()
    {
        _client.DefaultRequestHeaders.Authorization = null;
        _client.DefaultRequestHeaders.Add("Impersonate-User", "jane");

        using var answer = await _client.GetAsync($"{_server.Url}/api/v1/namespaces/kube-system/secrets");

        (await answer.Content.ReadAsStringAsync()).ShouldContain("User \\\"jane\\\" cannot list resource");
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
        if (_fast.IsValueCreated)
        {
            _fast.Value.Dispose();
        }
    }
}
