using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Images;

/// <summary>A port that a server listens on.</summary>
/// <param name="Number">A number, or <c>$</c> and the name of an environment variable that holds it, with an optional default:
/// <c>$PORT:8080</c>. <c>$arg.listen:5678</c> reads it from the command line.</param>
/// <param name="Speaks">The protocol that it speaks on that port.</param>
public sealed record PortEntry(string Number, TransportProtocol Protocol, PortSpeech Speaks)
{
    /// <summary>
    /// The port in a container with these variables; false when their value is not a port, in which case <paramref name="text"/> is that
    /// value.
    /// </summary>
    public bool TryResolve(IReadOnlyDictionary<string, string> environment, out int port, out string text)
    {
        text = Number;
        if (text.StartsWith('$'))
        {
            var parts = text[1..].Split(':', 2);
            var said = environment.GetValueOrDefault(parts[0]);

            // The value may be an address with a port, such as :8080.
            text = said?[(said.LastIndexOf(':') + 1)..] ?? (parts.Length > 1 ? parts[1] : string.Empty);
        }

        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out port)
            && port is > 0 and <= 65535;
    }
}
