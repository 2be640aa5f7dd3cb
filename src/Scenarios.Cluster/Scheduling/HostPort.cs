using Scenarios.Api.Objects;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Scheduling;

/// <summary>A port that a Pod takes on its node (kubernetes, pkg/scheduler/framework/types.go, HostPortInfo).</summary>
internal readonly record struct HostPort(string Address, string Protocol, long Port)
{
    private const string AnyAddress = "0.0.0.0";

    public static IReadOnlyList<HostPort> ListOf(ApiObject pod)
    {
        List<HostPort>? ports = null;
        foreach (var container in pod.ListAt("spec", "containers"))
        {
            if (container.Find("ports") is not ListValue containerPorts)
            {
                continue;
            }

            foreach (var port in containerPorts)
            {
                if (port.Find("hostPort") is IntegerValue { Integer: > 0 } number)
                {
                    var address = (port.Find("hostIP") as StringValue)?.Text;
                    var protocol = (port.Find("protocol") as StringValue)?.Text ?? "TCP";
                    (ports ??= []).Add(new HostPort(string.IsNullOrEmpty(address) ? AnyAddress : address, protocol, number.Integer));
                }
            }
        }

        return ports ?? (IReadOnlyList<HostPort>)[];
    }

    public bool Conflicts(HostPort other) =>
        Port == other.Port && Protocol == other.Protocol && (Address == other.Address || Address == AnyAddress || other.Address == AnyAddress);
}
