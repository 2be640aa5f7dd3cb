namespace Scenarios.Steps.Language.Matching;

/// <summary>How far a sentence could be read, and what was expected at each position.</summary>
internal sealed class PhraseProgress
{
    /// <summary>The expectation of a quoted text.</summary>
    public const string AnyText = "\"…\"";

    /// <summary>The expectation of digits.</summary>
    public const string AnyNumber = "a number";

    /// <summary>The expectation of the sentence's end.</summary>
    public const string End = "the end of the sentence";

    private readonly Dictionary<int, List<string>> _expected = [];
    private readonly HashSet<(int Position, string Expected)> _noted = [];
    private readonly List<PhraseStart> _starts = [];
    private readonly HashSet<PhraseStart> _started = [];

    /// <summary>The position of the first word that no reading accepts.</summary>
    public int Furthest { get; private set; } = -1;

    /// <summary>The positions where something was expected and not found.</summary>
    public IReadOnlyCollection<int> Places => _expected.Keys;

    /// <summary>The rules that were tried, with their positions; each once, in the order of the attempts.</summary>
    public IReadOnlyList<PhraseStart> Starts => _starts;

    /// <summary>The expectations at a position, in the order of the attempts.</summary>
    public IReadOnlyList<string> At(int position) => _expected.TryGetValue(position, out var expected) ? expected : [];

    /// <summary>Records that the sentence can be read up to a position.</summary>
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
