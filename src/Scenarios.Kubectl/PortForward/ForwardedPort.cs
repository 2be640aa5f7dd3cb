using System.Globalization;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.PortForward;

/// <summary>A local port and the Pod's port behind it (client-go, tools/portforward/portforward.go parsePorts).</summary>
/// <param name="Local">0 for any free port.</param>
internal readonly record struct ForwardedPort(int Local, int Remote)
{
    /// <exception cref="CommandFailedException">The text is not <c>[LOCAL]:REMOTE</c> or <c>PORT</c>.</exception>
    public static ForwardedPort ParseOrThrow(string text)
    {
        var parts = text.Split(':');
        var (local, remote) = parts switch
        {
            [var both] => (both, both),
            [var first, var second] => (first.Length == 0 ? "0" : first, second),
            _ => throw new CommandFailedException($"invalid port format '{text}'"),
        };
        var port = new ForwardedPort(NumberOf(local, "local"), NumberOf(remote, "remote"));
        return port.Remote > 0 ? port : throw new CommandFailedException("remote port must be > 0");
    }

    /// <summary>The form in which Go prints the structure.</summary>
    public override string ToString() => $"{{{Local} {Remote}}}";

    private static int NumberOf(string text, string which)
    {
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            return ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new CommandFailedException($"error parsing {which} port '{text}': strconv.ParseUint: parsing "
                    + $"{GoText.Quote(text)}: value out of range");
        }

        throw new CommandFailedException($"error parsing {which} port '{text}': strconv.ParseUint: parsing {GoText.Quote(text)}: "
            + "invalid syntax");
    }
}
