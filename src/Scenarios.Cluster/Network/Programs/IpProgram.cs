using System.Globalization;
using System.Net;
using System.Text;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>
/// iproute2's <c>ip addr</c>, <c>ip link</c> and <c>ip route</c> (show), with <c>-4</c>, <c>-o</c> and <c>-br</c>: a Pod's loopback and
/// its end of a veth pair, as the CNI's ptp plugin makes it. Changes, and other objects, are refused by name.
/// </summary>
internal sealed class IpProgram(NetworkClient client) : IProgram
{
    private const string Forever = "       valid_lft forever preferred_lft forever";

    public string Name => "ip";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var flags = context.Arguments.TakeWhile(static argument => argument.StartsWith('-')).ToList();
        var rest = context.Arguments.Skip(flags.Count).ToList();
        var verb = rest.Count > 1 && rest[1] is "show" or "list" or "ls" or "s" or "l";
        var device = rest.Skip(verb ? 2 : 1).Where(static word => word != "dev").FirstOrDefault();
        if (rest.Count == 0
            || client.Sandbox is not { } sandbox
            || flags.Exists(static flag => flag is not ("-4" or "-o" or "-br" or "-brief"))
            || rest.Count > (verb
            ? 4
            : 3))
        {
            await context.Error.Write("ip: not simulated: only ip [-4] [-o] [-br] addr, link and route\n");
            return 255;
        }

        var text = rest[0] switch
        {
            "a" or "ad" or "addr" or "address" => Addresses(sandbox, device, flags),
            "l" or "link" => Links(sandbox, device, flags),
            "r" or "ro" or "route" when device is null => Routes(sandbox),
            _ => null,
        };
        if (text is null)
        {
            await context.Error.Write($"Object \"{rest[0]}\" is not simulated, try \"ip addr\", \"ip link\" or \"ip route\".\n");
            return 1;
        }

        if (text.Length == 0)
        {
            await context.Error.Write($"Device \"{device}\" does not exist.\n");
            return 1;
        }

        await context.Output.Write(text);
        return 0;
    }

    private static string Addresses(Sandbox sandbox, string? device, List<string> flags)
    {
        var text = new StringBuilder();
        foreach (var (index, name, address, scope, head, hardware) in Devices(sandbox).Where(item => device is null || device == item.Name))
        {
            if (flags.Contains("-br") || flags.Contains("-brief"))
            {
                text.Append(CultureInfo.InvariantCulture, $"{name,-16} {(name == "lo" ? "UNKNOWN" : "UP"),-14} {address.Split(' ')[0]} \n");
            }
            else if (flags.Contains("-o"))
            {
                text.Append(CultureInfo.InvariantCulture, $"{index}: {name}    inet {address} scope {scope} {name}\\{Forever}\n");
            }
            else
            {
                text.Append(head).Append(flags.Contains("-4") ? string.Empty : hardware)
                    .Append(CultureInfo.InvariantCulture, $"    inet {address} scope {scope} {name}\n{Forever}\n");
            }
        }

        return text.ToString();
    }

    private static string Links(Sandbox sandbox, string? device, List<string> flags)
    {
        var text = new StringBuilder();
        foreach (var item in Devices(sandbox).Where(item => device is null || device == item.Name))
        {
            text.Append(flags.Contains("-o") ? item.Head.TrimEnd('\n') + "\\" + item.Hardware : item.Head + item.Hardware);
        }

        return text.ToString();
    }

    private static string Routes(Sandbox sandbox)
    {
        var prefix = sandbox.Address[..(sandbox.Address.LastIndexOf('.') + 1)];
        return sandbox.IsOfNode
            ? $"default via 172.18.0.1 dev eth0 \n172.18.0.0/16 dev eth0 proto kernel scope link src {sandbox.Address} \n"
            : $"default via {prefix}1 dev eth0 \n{prefix}0/24 via {prefix}1 dev eth0 src {sandbox.Address} \n{prefix}1 dev eth0 scope "
                + $"link src {sandbox.Address} \n";
    }

    private static IEnumerable<(int Index, string Name, string Address, string Scope, string Head, string Hardware)> Devices(
        Sandbox sandbox)
    {
        yield return (
            1, "lo", "127.0.0.1/8", "host", "1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000\n",
            "    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00\n");
        var parts = IPAddress.Parse(sandbox.Address).GetAddressBytes();
        var (length, last) = sandbox.IsOfNode ? (16, "255.255") : (24, $"{parts[2]}.255");
        var hardware = string.Create(CultureInfo.InvariantCulture, $"0a:58:{parts[0]:x2}:{parts[1]:x2}:{parts[2]:x2}:{parts[3]:x2}");
        yield return (
            2, "eth0", $"{sandbox.Address}/{length} brd {parts[0]}.{parts[1]}.{last}", "global",
            $"2: {ShownName("eth0", parts[3])}: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP group default qlen "
            + "1000\n",
            $"    link/ether {hardware} brd ff:ff:ff:ff:ff:ff link-netnsid 0\n");
    }

    private static string ShownName(string name, int peer) =>
        name == "lo" ? name : string.Create(CultureInfo.InvariantCulture, $"{name}@if{peer + 2}");
}
