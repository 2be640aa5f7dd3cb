using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.PortForward;

/// <summary>A local address to listen on (client-go, tools/portforward/portforward.go parseAddresses).</summary>
/// <param name="IsOfLocalhost">Whether it is one of the two addresses of <c>localhost</c>: it is enough if one of them works.</param>
internal readonly record struct ListenAddress(string Text, bool IsOfLocalhost)
{
    private bool IsSix => Text.Contains(':');

    /// <summary>The address with a port, in the form of Go's net.JoinHostPort.</summary>
    public string With(int port) => IsSix ? $"[{Text}]:{port}" : $"{Text}:{port}";

    /// <summary>Go's name for the address's network.</summary>
    public string Network => IsSix ? "tcp6" : "tcp4";

    /// <exception cref="CommandFailedException">One of them is not an address.</exception>
    public static IReadOnlyList<ListenAddress> ParseOrThrow(IReadOnlyList<string> addresses)
    {
        var parsed = new List<ListenAddress>();
        foreach (var address in addresses)
        {
            if (address == "localhost")
            {
                parsed.RemoveAll(known => known.Text is "127.0.0.1" or "::1");
                parsed.Add(new("127.0.0.1", IsOfLocalhost: true));
                parsed.Add(new("::1", IsOfLocalhost: true));
            }
            else if (!System.Net.IPAddress.TryParse(address, out _))
            {
                throw new CommandFailedException($"{address} is not a valid IP");
            }
            else if (!parsed.Exists(known => known.Text == address))
            {
                parsed.Add(new(address, IsOfLocalhost: false));
            }
        }

        return parsed.Count > 0 ? parsed : throw new CommandFailedException("you must specify at least 1 address");
    }
}
