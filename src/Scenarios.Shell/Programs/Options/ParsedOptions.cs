namespace Scenarios.Shell.Programs.Options;

/// <summary>The options and operands of one call, or why it is wrong.</summary>
public sealed class ParsedOptions
{
    private readonly List<(char Letter, string Value)> _options = [];

    /// <summary>The whole message, ready to print; null when all is right.</summary>
    public string? Error { get; set; }

    public List<string> Operands { get; } = [];

    public IReadOnlyList<(char Letter, string Value)> InOrder => _options;

    public void Add(char letter, string value) => _options.Add((letter, value));

    public bool Has(char letter) => _options.Exists(option => option.Letter == letter);

    /// <summary>The last value given; null when the option was not.</summary>
    public string? Value(char letter)
    {
        var index = _options.FindLastIndex(option => option.Letter == letter);
        return index < 0 ? null : _options[index].Value;
    }

    public IEnumerable<string> Values(char letter) => _options.Where(option => option.Letter == letter).Select(option => option.Value);
}
