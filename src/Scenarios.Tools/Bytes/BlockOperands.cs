using System.Globalization;
using System.Numerics;

namespace Scenarios.Tools.Bytes;

/// <summary>The operands of <c>dd</c>: <c>if= of= bs= ibs= obs= count= skip= seek= conv= status= iflag= oflag=</c>.</summary>
internal sealed class BlockOperands
{
    private const long UsualBlock = 512;
    private const string Units = "KMGTPEZY";

    private static readonly string[] KnownConversions =
        ["excl", "fdatasync", "fsync", "lcase", "nocreat", "noerror", "notrunc", "sparse", "swab", "sync", "ucase"];

    private static readonly string[] OtherConversions = ["ascii", "block", "ebcdic", "ibm", "unblock"];

    private static readonly string[] Flags =
    [
        "append", "count_bytes", "direct", "dsync", "fullblock", "noatime", "nocache", "noctty", "nofollow", "nonblock", "seek_bytes",
        "skip_bytes", "sync",
    ];

    private readonly HashSet<string> _conversions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inputFlags = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outputFlags = new(StringComparer.Ordinal);
    private long? _both;
    private (long Number, bool IsBytes)? _count;
    private (long Number, bool IsBytes) _skip;
    private (long Number, bool IsBytes) _seek;
    private long _input = UsualBlock;
    private long _output = UsualBlock;

    /// <summary>The input file; null for standard input.</summary>
    public string? From { get; private set; }

    /// <summary>The output file; null for standard output.</summary>
    public string? To { get; private set; }

    public string Status { get; private set; } = string.Empty;

    /// <summary>Whether each block is written exactly as it was read, with <c>bs=</c>.</summary>
    public bool WritesAsRead => _both is not null;

    public int InputBlock => (int)Math.Min(_both ?? _input, int.MaxValue);

    public int OutputBlock => (int)Math.Min(_both ?? _output, int.MaxValue);

    public long SkippedBytes => _skip.IsBytes || _inputFlags.Contains("skip_bytes") ? _skip.Number : _skip.Number * InputBlock;

    public long SoughtBytes => _seek.IsBytes || _outputFlags.Contains("seek_bytes") ? _seek.Number : _seek.Number * OutputBlock;

    /// <summary>The maximum number of input blocks to copy; null when bytes are counted, or nothing is.</summary>
    public long? MostBlocks => CountsBytes ? null : _count?.Number;

    /// <summary>The maximum number of bytes to copy; null when they are not counted.</summary>
    public long? MostBytes => CountsBytes ? _count?.Number : null;

    /// <summary>Whether it ends by itself, however much there is to read.</summary>
    public bool IsBounded => _count is not null;

    public bool ReadsFullBlocks => _inputFlags.Contains("fullblock");

    public bool Appends => _outputFlags.Contains("append");

    private bool CountsBytes => _count is { IsBytes: true } || _inputFlags.Contains("count_bytes");

    public bool Has(string conversion) => _conversions.Contains(conversion);

    /// <summary>Parses the operands.</summary>
    /// <returns>The error in GNU's wording, and whether a hint to the help follows it; null when all are valid.</returns>
    public (string Fault, bool IsUsage)? Read(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (Read(argument) is { } fault)
            {
                return fault;
            }
        }

        return Has("lcase") && Has("ucase") ? ("cannot combine lcase and ucase", false)
            : Has("excl") && Has("nocreat") ? ("cannot combine excl and nocreat", false)
            : null;
    }

    private (string Fault, bool IsUsage)? Read(string argument)
    {
        if (argument.Split('=', 2) is not [var name, var value])
        {
            return ($"unrecognized operand '{argument}'", true);
        }

        switch (name)
        {
            case "if":
                From = value;
                return null;
            case "of":
                To = value;
                return null;
            case "status":
                Status = value;
                return value is "none" or "noxfer" or "progress" ? null : ($"invalid status level: '{value}'", true);
            case "conv":
                return Take(value, KnownConversions, _conversions, "conversion");
            case "iflag":
                return Take(value, Flags, _inputFlags, "input flag");
            case "oflag":
                return Take(value, Flags, _outputFlags, "output flag");
        }

        var isBlock = name is "bs" or "ibs" or "obs" or "cbs";
        if (!isBlock && name is not ("count" or "skip" or "seek" or "iseek" or "oseek"))
        {
            return ($"unrecognized operand '{argument}'", true);
        }

        if (Number(value) is not { } number || (isBlock && number == 0))
        {
            return ($"invalid number: '{value}'", false);
        }

        return number > long.MaxValue ? ($"invalid number: '{value}': Value too large for defined data type", false)
            : Keep(name, (long)number, value.Contains('B'));
    }

    private (string Fault, bool IsUsage)? Keep(string name, long number, bool isBytes)
    {
        switch (name)
        {
            case "bs": _both = number; break;
            case "ibs": _input = number; break;
            case "obs": _output = number; break;
            case "count": _count = (number, isBytes); break;
            case "skip" or "iseek": _skip = (number, isBytes); break;
            case "seek" or "oseek": _seek = (number, isBytes); break;
            default: return ("not simulated: cbs", false);
        }

        return null;
    }

    private static (string Fault, bool IsUsage)? Take(string value, string[] known, HashSet<string> taken, string what)
    {
        foreach (var word in value.Split(','))
        {
            if (!known.Contains(word))
            {
                return known == KnownConversions && OtherConversions.Contains(word)
                    ? ($"not simulated: conv={word}", false)
                    : ($"invalid {what}: '{word}'", true);
            }

            taken.Add(word);
        }

        return null;
    }

    /// <summary>Digits with a unit, or several such numbers separated by <c>x</c>; null when the text is not a number.</summary>
    private static BigInteger? Number(string text)
    {
        BigInteger product = 1;
        foreach (var part in text.Split('x'))
        {
            var end = part.AsSpan().IndexOfAnyExceptInRange('0', '9');
            var digits = end < 0 ? part : part[..end];
            if (digits.Length == 0 || FactorOf(part[digits.Length..]) is not { } factor)
            {
                return null;
            }

            product *= BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) * factor;
        }

        return product;
    }

    private static BigInteger? FactorOf(string unit)
    {
        switch (unit)
        {
            case "" or "c" or "B":
                return 1;
            case "w":
                return 2;
            case "b":
                return UsualBlock;
        }

        var power = Units.IndexOf(char.ToUpperInvariant(unit[0])) + 1;
        return power == 0 || (char.IsAsciiLetterLower(unit[0]) && unit[0] != 'k') ? null : unit[1..] switch
        {
            "" or "iB" => BigInteger.Pow(1024, power),
            "B" or "D" => BigInteger.Pow(1000, power),
            _ => null,
        };
    }
}
