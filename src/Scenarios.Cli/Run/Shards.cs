using System.Globalization;
using Scenarios.Gherkin.Execution;

namespace Scenarios.Cli.Run;

/// <summary>Reads <c>I/N</c>.</summary>
internal static class Shards
{
    public static bool TryRead(string? text, out Shard? shard)
    {
        shard = null;
        if (text is null)
        {
            return true;
        }

        var parts = text.Split('/');
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || index < 1 || index > count)
        {
            return false;
        }

        shard = new Shard(index, count);
        return true;
    }
}
