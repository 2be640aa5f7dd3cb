using System.Globalization;
using Scenarios.Cluster.Network.Dns;

namespace Scenarios.Cluster.Network.Programs.Bind;

/// <summary>
/// dig's command line (BIND 9.18, bin/dig/dig.c): options before the first name apply to all names, options after a name to that one.
/// </summary>
internal sealed class DigArguments
{
    private const string Usage =
        "Usage:  dig [@global-server] [domain] [q-type] [q-class] {q-opt}\n            {global-d-opt} host [@local-server] {local-d-opt}\n"
            +
        "            [ host [@local-server] {local-d-opt} [...]]\n\nUse \"dig -h\" (or \"dig -h | more\") for complete list of options\n";

    private static readonly string[] Types =
    [
        "A", "AAAA", "ANY", "AXFR", "CAA", "CNAME", "DNSKEY", "DS", "HINFO", "HTTPS", "MX", "NAPTR", "NS", "PTR", "RRSIG", "SOA", "SPF",
        "SRV", "SVCB", "TXT",
    ];

    private readonly List<DigLookup> _lookups = [];
    private readonly IReadOnlyList<string> _arguments;
    private DigLookup _global = new();
    private int _next;

    private DigArguments(IReadOnlyList<string> arguments) => _arguments = arguments;

    /// <summary>The names to ask for, in order; the root's name servers when none is given.</summary>
    public IReadOnlyList<DigLookup> Lookups => _lookups;

    /// <summary>Null when the command line is valid.</summary>
    public string? Error { get; private set; }

    /// <summary>Whether only the version was requested.</summary>
    public bool WantsVersion { get; private set; }

    /// <summary>The warnings about the command line, printed before any query.</summary>
    public string Warnings { get; private set; } = string.Empty;

    private DigLookup Current
    {
        get => _lookups.Count > 0 ? _lookups[^1] : _global;
        set
        {
            if (_lookups.Count > 0)
            {
                _lookups[^1] = value;
            }
            else
            {
                _global = value;
            }
        }
    }

    public static DigArguments Parse(IReadOnlyList<string> arguments)
    {
        var result = new DigArguments(arguments);
        while (result._next < arguments.Count && result.Error is null && !result.WantsVersion)
        {
            result.Read(arguments[result._next++]);
        }

        if (result._lookups.Count == 0)
        {
            result._lookups.Add(result._global with { Type = result._global.HasType ? result._global.Type : "NS" });
        }

        return result;
    }

    private void Read(string argument)
    {
        if (argument.StartsWith('@'))
        {
            Current = Current with { Server = argument[1..] };
        }
        else if (argument.StartsWith('+'))
        {
            var option = argument[1..];
            Error = DigOption.Apply(Current, option) is { } changed ? Keep(changed) : $"Invalid option: +{option}\n{Usage}";
        }
        else if (argument.Length > 1 && argument[0] == '-')
        {
            ReadLetter(argument);
        }
        else if (Types.FirstOrDefault(type => type.Equals(argument, StringComparison.OrdinalIgnoreCase)) is { } type)
        {
            SetType(type);
        }
        else if (!argument.Equals("IN", StringComparison.OrdinalIgnoreCase))
        {
            AddName(argument);
        }
    }

    private string? Keep(DigLookup changed)
    {
        Current = changed;
        return null;
    }

    private void ReadLetter(string argument)
    {
        var letter = argument[1];
        if (letter is '4' or 'u' or 'r' or 'm')
        {
            return;
        }

        if (letter == 'v')
        {
            WantsVersion = true;
            return;
        }

        if (!"tqxpc".Contains(letter, StringComparison.Ordinal))
        {
            Error = $"dig: option -{letter} is not simulated\n";
            return;
        }

        var value = argument.Length > 2 ? argument[2..] : _next < _arguments.Count ? _arguments[_next++] : null;
        if (value is null)
        {
            Error = $"Invalid option: {argument}\n{Usage}";
            return;
        }

        SetLetter(letter, value);
    }

    private void SetLetter(char letter, string value)
    {
        switch (letter)
        {
            case 't' when Array.Exists(Types, type => type.Equals(value, StringComparison.OrdinalIgnoreCase)):
                SetType(value.ToUpperInvariant());
                break;
            case 't':
                Warnings += $";; Warning, ignoring invalid type {value}\n";
                break;
            case 'q':
                AddName(value);
                break;
            case 'x':
                AddName(ReverseName.Of(value));
                Current = Current with { Type = "PTR", HasType = true };
                break;
            case 'p' when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port):
                Current = Current with { Port = port };
                break;
            case 'p':
                Error = $"dig: port number '{value}' is not a number\n";
                break;
        }
    }

    private void SetType(string type)
    {
        Warnings += Current.HasType ? ";; Warning, extra type option\n" : string.Empty;
        Current = Current with { Type = type, HasType = true };
    }

    private void AddName(string name) =>
        _lookups.Add(_global with { Name = name.TrimEnd('.'), Searches = _global.Searches && !name.EndsWith('.') });
}
