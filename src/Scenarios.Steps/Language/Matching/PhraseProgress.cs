namespace Scenarios.Steps.Language.Matching;

/// <summary>How far a sentence could be read, and what was looked for there.</summary>
internal sealed class PhraseProgress
{
    private readonly List<string> _expected = [];

    /// <summary>Where the first word stands that nothing goes on with.</summary>
    public int Furthest { get; private set; } = -1;

    /// <summary>What could stand there, in the order in which it was tried.</summary>
    public IReadOnlyList<string> Expected => _expected;

    /// <summary>The rules that were open there, from the outside in.</summary>
    public IReadOnlyList<string> Open { get; private set; } = [];

    public void Note(int position, string expected, List<string> open)
    {
        if (position < Furthest)
        {
            return;
        }

        if (position > Furthest)
        {
            Furthest = position;
            _expected.Clear();
            Open = [.. open];
        }

        if (!_expected.Contains(expected))
        {
            _expected.Add(expected);
        }
    }
}
