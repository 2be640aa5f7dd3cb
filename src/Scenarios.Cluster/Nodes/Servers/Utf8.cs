using System.Text;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>Sizes of text on the wire.</summary>
internal static class Utf8
{
    /// <summary>The text's size in bytes.</summary>
    public static int Length(string text) => Encoding.UTF8.GetByteCount(text);
}
