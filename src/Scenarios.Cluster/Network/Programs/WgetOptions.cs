using System.Globalization;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>The command line of busybox's wget; any other option is refused by name.</summary>
internal sealed class WgetOptions
{
    public string Url { get; private set; } = string.Empty;

    public bool IsQuiet { get; private set; }

    public bool IsSpider { get; private set; }

    public string OutputFile { get; private set; } = string.Empty;

    public string? PostData { get; private set; }

    public TimeSpan? Timeout { get; private set; }

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>What is wrong with the command line; null when nothing is.</summary>
    public string? Fault { get; private set; }

    public static WgetOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new WgetOptions();
        for (var index = 0; index < arguments.Count && options.Fault is null; index++)
        {
            var argument = arguments[index];
            if (argument.StartsWith("--", StringComparison.Ordinal))
            {
                options.TakeLong(argument, arguments, ref index);
            }
            else if (argument.Length > 1 && argument[0] == '-')
            {
                options.TakeShort(argument, arguments, ref index);
            }
            else
            {
                options.Url = argument;
            }
        }

        if (options.Fault is null && options.Url.Length == 0)
        {
            options.Fault = "BusyBox v1.37.0 multi-call binary.\n\nUsage: wget [-cqS] [--spider] [-O FILE] [-T SEC] [--header STR] [--post-data STR] URL...\n";
        }

        return options;
    }

    private void TakeLong(string argument, IReadOnlyList<string> arguments, ref int index)
    {
        var parts = argument.Split('=', 2);
        switch (parts[0])
        {
            case "--spider":
                IsSpider = true;
                return;
            case "--quiet":
                IsQuiet = true;
                return;
        }

        var value = parts.Length > 1 ? parts[1] : index + 1 < arguments.Count ? arguments[++index] : string.Empty;
        switch (parts[0])
        {
            case "--header":
                var pair = value.Split(':', 2);
                Headers.Add(new(pair[0], pair.Length > 1 ? pair[1].Trim() : string.Empty));
                break;
            case "--post-data":
                PostData = value;
                break;
            case "--output-document":
                OutputFile = value;
                break;
            case "--timeout":
                Timeout = Seconds(value);
                break;
            default:
                Fault = $"wget: unrecognized option: {parts[0][2..]}\n";
                break;
        }
    }

    private void TakeShort(string argument, IReadOnlyList<string> arguments, ref int index)
    {
        for (var place = 1; place < argument.Length; place++)
        {
            switch (argument[place])
            {
                case 'q':
                    IsQuiet = true;
                    continue;
                case 'S' or 'c':
                    continue;
                case 'O' or 'T':
                    var value = place + 1 < argument.Length ? argument[(place + 1)..] : index + 1 < arguments.Count ? arguments[++index] : string.Empty;
                    if (argument[place] == 'O')
                    {
                        OutputFile = value;
                    }
                    else
                    {
                        Timeout = Seconds(value);
                    }

                    return;
                default:
                    Fault = $"wget: unrecognized option: {argument[place]}\n";
                    return;
            }
        }
    }

    private TimeSpan? Seconds(string value)
    {
        if (double.TryParse(value, CultureInfo.InvariantCulture, out var seconds))
        {
            return Kernel.Time.Seconds.Span(seconds);
        }

        Fault = $"wget: invalid number '{value}'\n";
        return null;
    }
}
