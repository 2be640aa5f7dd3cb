namespace Scenarios.Shell.Programs.Options;

/// <summary>The options and operands of one call, or why it is invalid.</summary>
public sealed class ParsedOptions
{
    private readonly List<GivenOption> _options = [];

    /// <summary>The whole message, ready to print; null when the call is valid.</summary>
    public string? Error { get; set; }

    /// <summary>The arguments that are not options, in order.</summary>
    public List<string> Operands { get; } = [];

    public IReadOnlyList<GivenOption> InOrder => _options;

    public void Add(char letter, string value, string argument) => _options.Add(new GivenOption(letter, value, argument));

    public bool Has(char letter) => _options.Exists(option => option.Letter == letter);

    /// <summary>The last value given; null when the option was not given.</summary>
    public string? Value(char letter)
    {
        var index = _options.FindLastIndex(option => option.Letter == letter);
        return index < 0 ? null : _options[index].Value;
    }

    /// <summary>All values given, in order.</summary>
    public IEnumerable<string> Values(char letter) => _options.Where(option => option.Letter == letter).Select(option => option.Value);
}
