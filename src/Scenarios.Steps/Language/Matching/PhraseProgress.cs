namespace Scenarios.Steps.Language.Matching;

/// <summary>How far a sentence could be read, and what was looked for at each place on the way.</summary>
internal sealed class PhraseProgress
{
    /// <summary>What is expected where a text in quotes could stand.</summary>
    public const string AnyText = "\"…\"";

    /// <summary>What is expected where digits could stand.</summary>
    public const string AnyNumber = "a number";

    /// <summary>What is expected where the sentence could be over.</summary>
    public const string End = "the end of the sentence";

    private readonly Dictionary<int, List<string>> _expected = [];
    private readonly HashSet<(int Position, string Expected)> _noted = [];
    private readonly List<PhraseStart> _starts = [];
    private readonly HashSet<PhraseStart> _started = [];

    /// <summary>Where the first word stands that nothing goes on with.</summary>
    public int Furthest { get; private set; } = -1;

    /// <summary>Where something was looked for, and not found.</summary>
    public IReadOnlyCollection<int> Places => _expected.Keys;

    /// <summary>The rules that were tried, and where; each once, in the order in which they were.</summary>
    public IReadOnlyList<PhraseStart> Starts => _starts;

    /// <summary>What could stand at a place, in the order in which it was tried.</summary>
    public IReadOnlyList<string> At(int position) => _expected.TryGetValue(position, out var expected) ? expected : [];

    /// <summary>The sentence can be read up to there.</summary>
    public void Reach(int position) => Furthest = Math.Max(Furthest, position);

    public void Note(int position, string expected)
    {
        Furthest = Math.Max(Furthest, position);
        if (!_noted.Add((position, expected)))
        {
            return;
        }

        if (!_expected.TryGetValue(position, out var known))
        {
            _expected.Add(position, known = []);
        }

        known.Add(expected);
    }

    public void NoteStart(string rule, int position)
    {
        var start = new PhraseStart(rule, position);
        if (_started.Add(start))
        {
            _starts.Add(start);
        }
    }
}
