namespace Scenarios.Conformance.Comparison;

/// <param name="Text">The line without what is random.</param>
/// <param name="Ages">The ages in it, in seconds.</param>
internal sealed record MaskedLine(string Text, IReadOnlyList<double> Ages)
{
    /// <summary>The first cell of a table's row.</summary>
    public string FirstCell => Text.Split(' ')[0];

    /// <param name="elapsed">Seconds since the session began. If both ages are greater, they need not be near each other.</param>
    public bool IsNear(MaskedLine other, int elapsed)
    {
        var old = elapsed + 15;
        return Text == other.Text && Ages.Count == other.Ages.Count && Ages.Zip(other.Ages).All(pair =>
            (pair.First > old && pair.Second > old) ||
            Math.Abs(pair.First - pair.Second) <= Math.Max(8, 0.25 * Math.Max(pair.First, pair.Second)));
    }
}
