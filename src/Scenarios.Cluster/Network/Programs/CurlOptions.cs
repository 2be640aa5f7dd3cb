using System.Globalization;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>The command line of curl, as much as is simulated; any other option is refused by name.</summary>
internal sealed class CurlOptions
{
    public List<string> Urls { get; } = [];

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    public bool IsSilent { get; private set; }

    public bool ShowsErrors { get; private set; }

    public bool FailsOnError { get; private set; }

    public bool IncludesHead { get; private set; }

    public bool OnlyHead { get; private set; }

    public bool IsVerbose { get; private set; }

    public bool FollowsRedirects { get; private set; }

    public string Method { get; private set; } = string.Empty;

    public string? Data { get; private set; }

    public string OutputFile { get; private set; } = string.Empty;

    public string WriteOut { get; private set; } = string.Empty;

    public TimeSpan? MaximumTime { get; private set; }

    public TimeSpan? ConnectTimeout { get; private set; }

    public string UserAgent { get; private set; } = string.Empty;

    /// <summary>What is wrong with the command line, and curl's exit code for it; null when nothing is.</summary>
    public (int Code, string Text)? Fault { get; private set; }

    public static CurlOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new CurlOptions();
        for (var index = 0; index < arguments.Count && options.Fault is null; index++)
        {
            var argument = arguments[index];
            if (argument.StartsWith("--", StringComparison.Ordinal) && argument.Length > 2)
            {
                options.Take(LongName(argument[2..]), argument, arguments, ref index, attached: null);
            }
            else if (argument.Length > 1 && argument[0] == '-')
            {
                options.TakeShort(argument, arguments, ref index);
            }
            else
            {
                options.Urls.Add(argument);
            }
        }

        if (options.Fault is null && options.Urls.Count == 0)
        {
            options.Fault = (2, "curl: try 'curl --help' or 'curl --manual' for more information\n");
        }

        return options;
    }

    /// <summary>Letters may stand together; the rest behind one that wants a value is the value.</summary>
    private void TakeShort(string argument, IReadOnlyList<string> arguments, ref int index)
    {
        for (var place = 1; place < argument.Length && Fault is null; place++)
        {
            var attached = place + 1 < argument.Length ? argument[(place + 1)..] : null;
            if (Take(argument[place].ToString(), $"-{argument[place]}", arguments, ref index, attached))
            {
                return;
            }
        }
    }

    private static string LongName(string name) => name switch
    {
        "silent" => "s",
        "show-error" => "S",
        "fail" => "f",
        "include" => "i",
        "head" => "I",
        "verbose" => "v",
        "location" => "L",
        "request" => "X",
        "header" => "H",
        "data" or "data-raw" or "data-ascii" => "d",
        "output" => "o",
        "write-out" => "w",
        "max-time" => "m",
        "user-agent" => "A",
        _ => name,
    };

    /// <returns>True when the option took the rest of its word as its value.</returns>
    private bool Take(string name, string shown, IReadOnlyList<string> arguments, ref int index, string? attached)
    {
        if (TakeFlag(name))
        {
            return false;
        }

        if (name is not ("X" or "H" or "d" or "o" or "w" or "m" or "A" or "connect-timeout"))
        {
            Fault = (2, $"curl: option {shown}: is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information\n");
            return false;
        }

        if (attached is null && index + 1 >= arguments.Count)
        {
            Fault = (2, $"curl: option {shown}: requires parameter\ncurl: try 'curl --help' or 'curl --manual' for more information\n");
            return false;
        }

        TakeValue(name, attached ?? arguments[++index]);
        return true;
    }

    private bool TakeFlag(string name)
    {
        switch (name)
        {
            case "s":
                IsSilent = true;
                return true;
            case "S":
                ShowsErrors = true;
                return true;
            case "f":
                FailsOnError = true;
                return true;
            case "i":
                IncludesHead = true;
                return true;
            case "I":
                OnlyHead = true;
                return true;
            case "v":
                IsVerbose = true;
                return true;
            case "L":
                FollowsRedirects = true;
                return true;
            default:
                return name is "N" or "no-buffer" or "no-progress-meter" or "4" or "ipv4";
        }
    }

    private void TakeValue(string name, string value)
    {
        switch (name)
        {
            case "X":
                Method = value;
                break;
            case "H":
                var parts = value.Split(':', 2);
                Headers.Add(new(parts[0], parts.Length > 1 ? parts[1].Trim() : string.Empty));
                break;
            case "d":
                Data = Data is null ? value : $"{Data}&{value}";
                break;
            case "o":
                OutputFile = value;
                break;
            case "w":
                WriteOut = value;
                break;
            case "A":
                UserAgent = value;
                break;
            case "m":
                MaximumTime = Seconds(value);
                break;
            default:
                ConnectTimeout = Seconds(value);
                break;
        }
    }

    private TimeSpan? Seconds(string value)
    {
        if (double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0)
        {
            return Kernel.Time.Seconds.Span(seconds);
        }

        Fault = (2, "curl: option -m: expected a proper numerical parameter\ncurl: try 'curl --help' or 'curl --manual' for more information\n");
        return null;
    }
}
