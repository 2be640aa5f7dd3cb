using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Images;

/// <summary>A port that a server listens on.</summary>
/// <param name="Number">A number, or the name of the environment variable that has it after <c>$</c>, such as <c>$PORT:8080</c> with a
/// default; <c>$arg.listen:5678</c> is of the command line.</param>
/// <param name="Speaks">What it understands on that port.</param>
public sealed record PortEntry(string Number, TransportProtocol Protocol, PortSpeech Speaks)
{
    /// <summary>
    /// The port in a container with these variables; false where what they say is none, and <paramref name="text"/> is what they say.
    /// </summary>
    public bool TryResolve(IReadOnlyDictionary<string, string> environment, out int port, out string text)
    {
        text = Number;
        if (text.StartsWith('$'))
        {
            var parts = text[1..].Split(':', 2);
            var said = environment.GetValueOrDefault(parts[0]);

            // An address may stand before it, as in :8080.
            text = said?[(said.LastIndexOf(':') + 1)..] ?? (parts.Length > 1 ? parts[1] : string.Empty);
        }

        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out port)
            && port is > 0 and <= 65535;
    }
}
