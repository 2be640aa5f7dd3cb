using Scenarios.Running.Texts;

namespace Scenarios.Running.Sentences;

/// <summary>
/// Aligns a step's pieces with a sentence's parts and finds the fewest small mistakes between them: capitals, articles, missing quotes,
/// numbers as words, a letter too many or too few. With more than that it is another sentence.
/// </summary>
internal sealed class WordAlignment
{
    private const int MostPieces = 60;
    private const int MostForOneValue = 6;
    private const int NotAtAll = 10_000;

    /// <summary>Characters that cannot occur in an unquoted value: other quotes, and comment signs.</summary>
    private const string NoValue = "\"'`#“”„‟«»「」『』‘’";

    private static readonly string[] Articles = ["a", "an", "the"];

    private readonly IReadOnlyList<PatternPart> _parts;
    private readonly IReadOnlyList<StepPiece> _pieces;
    private readonly (int Cost, int NextPart, int NextPiece, WordEdit? Edit)?[,] _best;

    private WordAlignment(IReadOnlyList<PatternPart> parts, IReadOnlyList<StepPiece> pieces)
    {
        _parts = parts;
        _pieces = pieces;
        _best = new (int, int, int, WordEdit?)?[parts.Count + 1, pieces.Count + 1];
    }

    /// <summary>The corrections, in order; null if the step is not close to the sentence.</summary>
    /// <param name="parts">The sentence.</param>
    /// <param name="pieces">The step.</param>
    /// <param name="most">The maximum number of edits.</param>
    public static IReadOnlyList<WordEdit>? Find(IReadOnlyList<PatternPart> parts, IReadOnlyList<StepPiece> pieces, int most)
    {
        if (pieces.Count > MostPieces || parts.Count > MostPieces || parts.Count > pieces.Count + most)
        {
            return null;
        }

        var alignment = new WordAlignment(parts, pieces);
        if (alignment.Cost(0, 0) >= NotAtAll)
        {
            return null;
        }

        var edits = new List<WordEdit>();
        for (var (part, piece) = (0, 0); part < parts.Count || piece < pieces.Count;)
        {
            var step = alignment._best[part, piece]!.Value;
            if (step.Edit is { } edit)
            {
                edits.Add(edit);
            }

            (part, piece) = (step.NextPart, step.NextPiece);
        }

        return edits.Count <= most ? edits : null;
    }

    private int Cost(int part, int piece)
    {
        if (part == _parts.Count && piece == _pieces.Count)
        {
            return 0;
        }

        if (_best[part, piece] is not { } known)
        {
            _best[part, piece] = known = Choose(part, piece);
        }

        return known.Cost;
    }

    private (int Cost, int NextPart, int NextPiece, WordEdit? Edit) Choose(int part, int piece)
    {
        var best = (Cost: NotAtAll, NextPart: _parts.Count, NextPiece: _pieces.Count, Edit: (WordEdit?)null);

        void Offer(int nextPart, int nextPiece, WordEdit? edit)
        {
            var cost = (edit?.Cost ?? 0) + Cost(nextPart, nextPiece);
            if (cost < best.Cost)
            {
                best = (cost, nextPart, nextPiece, edit);
            }
        }

        if (piece < _pieces.Count && IsArticle(_pieces[piece].Text))
        {
            Offer(part, piece + 1, new WordEdit(piece, 1, "", 12, $"\"{_pieces[piece].Text}\"{After(piece)} is unnecessary"));
        }

        if (part == _parts.Count)
        {
            return best;
        }

        if (_parts[part] is { Parameter: null } && _parts[part].Words.FirstOrDefault(IsArticle) is { } article)
        {
            Offer(part + 1, piece, new WordEdit(piece, 0, article, 12, $"\"{article}\" is missing{Before(piece)}"));
        }

        if (piece < _pieces.Count)
        {
            if (_parts[part].Parameter is null)
            {
                OfferWord(part, piece, Offer);
            }
            else
            {
                OfferValue(part, piece, Offer);
            }
        }

        return best;
    }

    private void OfferWord(int part, int piece, Action<int, int, WordEdit?> offer)
    {
        var written = _pieces[piece].Text;
        var words = _parts[part].Words;
        if (words.Contains(written))
        {
            offer(part + 1, piece + 1, null);
            return;
        }

        if (words.FirstOrDefault(word => string.Equals(word, written, StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            var what = piece == 0 && char.IsUpper(written[0]) && written[1..] == other[1..]
                ? $"it begins with a capital {written[0]}: write \"{other}\""
                : $"\"{written}\": write \"{other}\"";
            offer(part + 1, piece + 1, new WordEdit(piece, 1, other, 10, what));
        }
        else if (IsArticle(written) && words.FirstOrDefault(IsArticle) is { } article)
        {
            offer(part + 1, piece + 1, new WordEdit(piece, 1, article, 10, $"\"{written}\"{After(piece)}: write \"{article}\""));
        }
        else if (_pieces[piece].Kind == StepPieceKind.Word && words.FirstOrDefault(word => IsSlip(written, word)) is { } near)
        {
            offer(part + 1, piece + 1, new WordEdit(piece, 1, near, 15, $"\"{written}\": write \"{near}\""));
        }
    }

    private void OfferValue(int part, int piece, Action<int, int, WordEdit?> offer)
    {
        var value = _parts[part];
        var written = _pieces[piece];
        if (value.IsNumber)
        {
            var digits = written.Kind == StepPieceKind.Number
                ? written.Text
                : written.Kind == StepPieceKind.Quoted ? written.Text[1..^1] : NumberWords.Digits(written.Text);
            if (digits is { Length: > 0 } && digits.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '-'))
            {
                var isRight = written.Kind == StepPieceKind.Number;
                offer(part + 1, piece + 1, isRight ? null : new WordEdit(piece, 1, digits, 10, $"{Bare(written)}: write {digits}"));
            }
        }
        else if (value.IsText)
        {
            OfferText(part, piece, offer);
        }
        else
        {
            for (var count = 1; count <= MostForOneValue && piece + count <= _pieces.Count; count++)
            {
                offer(part + 1, piece + count, null);
            }
        }
    }

    private void OfferText(int part, int piece, Action<int, int, WordEdit?> offer)
    {
        if (_pieces[piece].Kind == StepPieceKind.Quoted)
        {
            offer(part + 1, piece + 1, null);
            return;
        }

        for (var count = 1; count <= MostForOneValue
            && piece + count <= _pieces.Count
            && _pieces[piece + count - 1].Kind != StepPieceKind.Quoted; count++)
        {
            var bare = string.Join(' ', Enumerable.Range(piece, count).Select(index => _pieces[index].Text));
            if (bare.AsSpan().IndexOfAny(NoValue) < 0)
            {
                offer(
                    part + 1,
                    piece + count,
                    new WordEdit(piece, count, $"\"{bare}\"", 12 + (3 * count), $"{bare} needs quotes: write \"{bare}\""));
            }
        }
    }

    private string Before(int piece) => piece < _pieces.Count ? $" before {Bare(_pieces[piece])}" : " at the end";

    private string After(int piece) => piece + 1 < _pieces.Count ? $" before {Bare(_pieces[piece + 1])}" : "";

    private static string Bare(StepPiece piece) => piece.Kind == StepPieceKind.Word ? $"\"{piece.Text}\"" : piece.Text;

    private static bool IsArticle(string word) => Articles.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool IsSlip(string written, string word) =>
        EditDistance.IsSlip(written.ToLowerInvariant(), word.ToLowerInvariant())
        || (written.Length > 2 && (written + "s" == word || written == word + "s"));
}
