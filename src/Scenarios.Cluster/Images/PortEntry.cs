using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Images;

/// <summary>A port that a server listens on.</summary>
/// <param name="Number">A number, or the name of the environment variable that has it after <c>$</c>, such as <c>$PORT:8080</c> with a default.</param>
/// <param name="Speaks">What it understands on that port.</param>
public sealed record PortEntry(string Number, TransportProtocol Protocol, PortSpeech Speaks)
{
    /// <summary>The port in a container with these variables.</summary>
    /// <exception cref="FormatException">It is not a number.</exception>
    public int Resolve(IReadOnlyDictionary<string, string> environment)
    {
        var text = Number;
        if (text.StartsWith('$'))
        {
            var parts = text[1..].Split(':', 2);
            text = environment.GetValueOrDefault(parts[0]) ?? (parts.Length > 1 ? parts[1] : string.Empty);
        }

        return int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
