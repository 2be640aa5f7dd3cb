using System.Net;
using System.Text;
using Scenarios.Cluster;
using Scenarios.Server;

namespace Scenarios.Cli.Tests.Serve;

/// <summary>The API over a real connection.</summary>
internal sealed class ClusterServerTests : IDisposable
{
    private const string Maps = "/api/v1/namespaces/default/configmaps";
    private readonly ClusterServer _server = new(new SimulatedCluster(new ClusterOptions { Workers = 1 }), new ServerOptions { Speed = 0 });
    private readonly HttpClient _client = new() { DefaultRequestHeaders = { Authorization = new("Bearer", SimulatedCluster.AdministratorToken) } };

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
        var lines = await _client.GetStringAsync($"{_server.Url}/api/v1/namespaces?watch=true&timeoutSeconds=1&fieldSelector=metadata.name%3Ddefault");

        lines.ShouldStartWith("{\"type\":\"ADDED\",\"object\":{\"kind\":\"Namespace\"");
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
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
    }
}
