namespace Scenarios.Api.Validation.Pods;

/// <summary>Texts that must differ. Most lists have one element at most, for which no set is made.</summary>
internal struct DistinctTexts
{
    private string? _first;
    private HashSet<string>? _all;

    /// <returns>False if the text was there before.</returns>
    public bool TryAdd(string text)
    {
        if (_first is null)
        {
            _first = text;
            return true;
        }

        return (_all ??= new(StringComparer.Ordinal) { _first }).Add(text);
    }

    public readonly bool Contains(string text) => _all?.Contains(text) ?? string.Equals(_first, text, StringComparison.Ordinal);
}
