using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Scenarios.Kernel.Limits;
using Scenarios.Shell.Patterns;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Awk.Execution;

/// <summary>The state of a running awk program: variables, arrays, the current line, pending output. Owned by one run.</summary>
internal sealed class AwkMachine
{
    private readonly ProgramContext _context;
    private readonly Dictionary<string, AwkValue> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrderedDictionary<string, AwkValue>> _arrays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Regex> _regexes = new(StringComparer.Ordinal);
    private readonly AwkRecord _record;
    private (string Text, AwkSeparator? Separator) _separator = (string.Empty, null);
    private long _characters;
    private int _iterations;

    public AwkMachine(ProgramContext context)
    {
        _context = context;
        _record = new AwkRecord(Reached);
        (string Name, string Text)[] texts =
            [("FS", " "), ("OFS", " "), ("ORS", "\n"), ("RS", "\n"), ("SUBSEP", "\u001c"), ("CONVFMT", "%.6g"), ("OFMT", "%.6g")];
        foreach (var (name, text) in texts)
        {
            _variables[name] = AwkValue.Of(text);
        }

        foreach (var name in new[] { "NR", "FNR", "RSTART" })
        {
            _variables[name] = AwkValue.Of(0);
        }

        _variables["RLENGTH"] = AwkValue.Of(-1);
        var environment = new OrderedDictionary<string, AwkValue>(StringComparer.Ordinal);
        foreach (var (name, text) in context.Environment)
        {
            environment[name] = AwkValue.FromInput(text);
        }

        _arrays["ENVIRON"] = environment;
    }

    /// <summary>The text to be written to standard output next.</summary>
    public StringBuilder Output { get; } = new();

    public string Conversion => Text("CONVFMT");

    private AwkSeparator Separator
    {
        get
        {
            var text = Text("FS");
            if (_separator.Separator is null || _separator.Text != text)
            {
                _separator = (text, AwkSeparator.Of(text, RegexOf));
            }

            return _separator.Separator!;
        }
    }

    public string Text(string name) => this[name].Text("%.6g");

    public AwkValue this[string name]
    {
        get
        {
            if (name == "NF")
            {
                return AwkValue.Of(_record.Count);
            }

            CheckIsNoArray(name);
            return _variables.GetValueOrDefault(name, AwkValue.Unset);
        }

        set
        {
            CheckIsNoArray(name);
            if (name == "NF")
            {
                _record.SetCount((int)Math.Clamp(value.Number, 0, int.MaxValue), Text("OFS"));
            }
            else if (name == "RS" && value.Text(Conversion) != "\n")
            {
                throw new AwkRunException("not simulated: RS");
            }
            else
            {
                _variables[name] = value;
            }
        }
    }

    /// <summary>The array of this name, created if there is none.</summary>
    public OrderedDictionary<string, AwkValue> Array(string name)
    {
        if (!_arrays.TryGetValue(name, out var array))
        {
            array = _variables.ContainsKey(name) || name == "NF"
                ? throw new AwkRunException($"illegal use of variable {name} as an array")
                : new OrderedDictionary<string, AwkValue>(StringComparer.Ordinal);
            _arrays.Add(name, array);
        }

        return array;
    }

    public bool IsArray(string name) => _arrays.ContainsKey(name);

    public AwkValue Field(double index) => AwkValue.FromInput(_record[IndexOf(index)]);

    public void SetField(double index, string text)
    {
        if (IndexOf(index) is var field and > 0)
        {
            _record.SetField(field, text, Text("OFS"));
        }
        else
        {
            _record.SetLine(text, Separator);
        }
    }

    /// <summary>Starts the next line of input.</summary>
    public void NextLine(string line)
    {
        _record.SetLine(line, Separator);
        _variables["NR"] = AwkValue.Of(this["NR"].Number + 1);
        _variables["FNR"] = AwkValue.Of(this["FNR"].Number + 1);
    }

    /// <summary>Starts the next file of input.</summary>
    public void NextFile(string name)
    {
        _variables["FILENAME"] = AwkValue.Of(name);
        _variables["FNR"] = AwkValue.Of(0);
    }

    /// <exception cref="AwkRunException">The text is not a regular expression.</exception>
    public Regex RegexOf(string text)
    {
        if (!_regexes.TryGetValue(text, out var regex))
        {
            try
            {
                regex = PosixRegex.Extended(text, ignoreCase: false);
            }
            catch (RegexParseException)
            {
                throw new AwkRunException($"not simulated: regular expression /{text}/");
            }

            _regexes.Add(text, regex);
        }

        return regex;
    }

    public void CountIteration()
    {
        if (++_iterations > ToolLimits.AwkIterations)
        {
            throw Reached($"{nameof(ToolLimits.AwkIterations)} = {ToolLimits.AwkIterations}");
        }
    }

    /// <summary>Returns the text, after counting it against the limit of characters that the program may produce.</summary>
    public string Made(string text)
    {
        _characters += text.Length;
        return _characters > ToolLimits.AwkCharacters
            ? throw Reached($"{nameof(ToolLimits.AwkCharacters)} = {ToolLimits.AwkCharacters}") : text;
    }

    private void CheckIsNoArray(string name)
    {
        if (_arrays.ContainsKey(name))
        {
            throw new AwkRunException($"illegal reference to array {name}");
        }
    }

    private LimitReachedException Reached(string limit) => new(limit, "awk", _context.Simulation.Seed, _context.Simulation.Elapsed);

    private static int IndexOf(double index) => index >= 0
        ? (int)Math.Min(index, int.MaxValue)
        : throw new AwkRunException($"negative field index ${index.ToString(CultureInfo.InvariantCulture)}");
}
