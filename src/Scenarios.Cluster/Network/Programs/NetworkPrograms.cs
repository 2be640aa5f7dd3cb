using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Network.Ingresses;
using Scenarios.Cluster.Network.Programs.Bind;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>The programs that use the network, as containers and machines outside run them.</summary>
internal sealed class NetworkPrograms(ClusterNetwork network, ComponentContext context) : ISandboxPrograms
{
    private const string NewestCurl = "8.14.1";
    private const string NewestDig = "9.18.33-1~deb12u2-Debian";

    public IProgram? Find(string kind, string? version, Sandbox sandbox) => Find(kind, version, NetworkClient.Of(sandbox));

    public IListener Ingress(Sandbox sandbox, IReadOnlyList<string> arguments, bool isSecure) =>
        new IngressProxy(context, network, sandbox, IngressSettings.Of(arguments, sandbox.Namespace), isSecure);

    public HttpResponse? PassOn(Sandbox sandbox, string authority, HttpRequest request)
    {
        if (HttpTarget.TryParse(authority) is not { } target)
        {
            return null;
        }

        var exchange = network.Send(NetworkClient.Of(sandbox), target.Host, target.Port, request);
        return exchange.Response is { } response ? response with { Delay = exchange.Latency } : null;
    }

    public LookupReply LookUp(Sandbox sandbox, string name, string type) => new OwnLookup(network, sandbox).Look(name, type);

    /// <summary>A curl of a recent version, whichever one the client's image has.</summary>
    public IProgram CurlOf(NetworkClient client) => new CurlProgram(network, client, NewestCurl);

    private IProgram? Find(string kind, string? version, NetworkClient client) => kind switch
    {
        "curl" => new CurlProgram(network, client, version ?? NewestCurl),
        "wget" => new GnuWget(network, client),
        "busybox-wget" => new BusyboxWget(network, client),
        "busybox-nslookup" => new BusyboxNslookup(network, client),
        "dig" => new DigProgram(network, client, version ?? NewestDig),
        "bind-nslookup" => new BindNslookup(network, client),
        "bind-host" => new HostProgram(network, client),
        "nc" => new NetcatProgram(network, client, isBusybox: false),
        "busybox-nc" => new NetcatProgram(network, client, isBusybox: true),
        "redis-cli" => new RedisCli(network, client),
        "ip" => new IpProgram(client),
        "webhook-certgen" => new WebhookCertificateProgram(context.Api),
        "getent" => new GetentProgram(network, client),
        _ => null,
    };
}
