namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Variants of an English sentence in plainer words with the same meaning: "must be" becomes "is"; words that only add weight, and reasons
/// given in passing, are removed. Quoted text stays unchanged.
/// </summary>
internal static class PlainEnglish
{
    /// <summary>Words with a plainer replacement; longer ones first.</summary>
    private static readonly (string Words, string Plain)[] Moods =
    [
        ("must not have been", "has not been"), ("should not have been", "has not been"), ("must have been", "has been"),
        ("should have been", "has been"), ("must not have", "has not"), ("should not have", "has not"), ("must have", "has"),
        ("should have", "has"), ("must not be", "is not"), ("should not be", "is not"), ("may not be", "is not"),
        ("will not be", "is not"), ("has to be", "is"), ("have to be", "are"), ("ought to be", "is"), ("is expected to be", "is"),
        ("are expected to be", "are"), ("is supposed to be", "is"), ("are supposed to be", "are"), ("needs to be", "is"),
        ("must be", "is"), ("should be", "is"), ("will be", "is"), ("shall be", "is"), ("would be", "is"),
        ("must not", "does not"), ("should not", "does not"), ("will not", "does not"), ("would not", "does not"),
        ("is expected to", ""), ("is supposed to", ""), ("has to", ""), ("have to", ""), ("ought to", ""), ("must", ""), ("should", ""),
        ("shall", ""), ("will", ""), ("would", ""),
    ];

    /// <summary>Words that never change the meaning of a sentence, even of a negated one.</summary>
    private static readonly string[] Fillers =
    [
        "simply", "really", "actually", "indeed", "also", "therefore", "thus", "hence", "as well", "of course", "in fact", "either",
        "please", "nevertheless", "nonetheless", "likewise", "meanwhile", "of its own accord", "by the way", "with kubectl",
        "using kubectl", "via kubectl", "anyway", "after all", "in turn", "accordingly", "as expected",
    ];

    /// <summary>Words that do not change the meaning of a sentence, unless it is negated: then they are its point.</summary>
    private static readonly string[] Tempo =
    [
        "just", "even", "duly", "promptly", "quietly", "neatly", "right away", "at once", "immediately", "by now", "then", "this time",
        "in the end", "by hand", "for good", "all by itself", "on purpose", "in the cluster", "now", "eventually", "finally", "soon",
    ];

    private static readonly string[] Denials = ["not", "no", "never", "none", "nothing", "nobody", "neither", "without", "cannot"];

    /// <summary>Words that begin an explanation; those with a comma only after one.</summary>
    private static readonly string[] Remarks =
    [
        "because", "despite", "in spite of", "thanks to",
        ", since", ", as", ", which is why", ", which explains why", ", as one would expect", ", given that", ", seeing that",
        ", in order to", ", in order that", ", where nothing", ", just in case", ", to be sure", ", to make sure",
    ];

    /// <summary>Synonyms.</summary>
    private static readonly (string Words, string Plain)[] Others =
    [
        ("has lost all its", "has no"), ("have lost all their", "have no"),
        ("control-plane", "control plane"),
        ("something about", ""), ("something like", ""), ("only has", "has only"), ("only have", "have only"), ("only runs", "runs only"),
        ("only keeps", "keeps only"), ("in plain text", ""), ("in clear text", ""), ("in the clear", ""), ("unencrypted", ""),
        ("has got", "has"), ("have got", "have"), ("can be seen", "is shown"), ("K8s", "Kubernetes"), ("namespaced", ""),
        ("is left with", "has"), ("are left with", "have"), ("knows", "has"), ("carries", "has"), ("owns", "has"), ("bears", "has"),
        ("lists", "shows"), ("is able to", "can"), ("are able to", "can"), ("elapse", "pass"), ("elapses", "passes"),
        ("reads", "is"), ("amounts to", "is"), ("equals", "is"), ("a total of", ""), ("in total", ""), ("each and every", "every"),
    ];

    /// <summary>Verbs of several things, which phrases have in the singular: <c>that start every minute and run long</c>.</summary>
    private static readonly string[] Verbs =
    [
        "start", "run", "take", "need", "fail", "succeed", "exit", "end", "crash", "stop", "sleep", "work", "wait", "last", "print", "log",
        "listen", "serve", "answer", "respond", "request", "use", "mount", "tolerate", "select", "allow", "forbid", "deny", "require",
        "keep", "point", "forward", "send", "contain", "hold", "read", "get", "have", "finish", "complete", "ignore", "linger", "fire",
    ];

    /// <summary>How many words what is possessed, or the possessor's kind, may have.</summary>
    private const int MostWords = 4;

    private static readonly (string Verb, string Plain)[] Finite =
        [("have", "has"), ("be", "is"), ("become", "becomes"), ("get", "gets"), ("show", "shows"), ("run", "runs"), ("reach", "reaches")];

    private static readonly string[] BeforeVerbs = [" that ", " which ", " and ", " each ", ", ", " then "];

    /// <summary>What follows such a word where it begins no explanation.</summary>
    private static readonly string[] NoClauses =
        ["well ", "before", "many ", "long ", "soon ", "much ", "few ", "if ", "then", "usual", "expected", "told", "said"];

    /// <summary>Returns the plainer variants, those with the fewest changes first.</summary>
    public static IEnumerable<string> Of(string sentence)
    {
        List<string> found = [sentence];
        Add(found, WithoutRemark);
        Add(found, static text => Replace(text, Moods));
        Add(found, WithoutFillers);
        Add(found, static text => Replace(text, Others));
        Add(found, Singular);
        Add(found, Possessive);
        Add(found, Awaited);
        return found.Skip(1);
    }

    private static void Add(List<string> found, Func<string, string> change) => found.AddRange(
        [.. found.Select(change).Where(other => other.Length > 0 && !found.Contains(other, StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal)]);

    private static string Singular(string text) => SentenceText.Rewrite(text, position =>
        Array.Find(Verbs, verb => IsWhole(text, position, verb)) is { } found
            && Array.Exists(BeforeVerbs, before => text.AsSpan(0, position).EndsWith(before, StringComparison.Ordinal))
            ? (found.Length, ThirdPerson(found)) : null);

    private static string ThirdPerson(string verb) => verb switch
    {
        "have" => "has",
        "deny" => "denies",
        _ => verb.EndsWith("sh", StringComparison.Ordinal) ? $"{verb}es" : $"{verb}s",
    };

    /// <summary><c>the readiness probe of "web" runs …</c>: <c>"web"'s readiness probe runs …</c>.</summary>
    private static string Possessive(string text)
    {
        const string Article = "the ";
        const string Of = " of ";
        var of = text.IndexOf(Of, StringComparison.Ordinal);
        var name = text.IndexOf('"', StringComparison.Ordinal);
        if (of < Article.Length || name < of || !text.StartsWith(Article, StringComparison.OrdinalIgnoreCase)
            || text.AsSpan(0, of).Count(' ') > MostWords || text.AsSpan(of + Of.Length, name - of - Of.Length).Count(' ') > MostWords)
        {
            return text;
        }

        var (end, _) = new SentenceText(text).ReadQuoted(name);
        return end < 0 || end == text.Length ? text
            : $"{text[(of + Of.Length)..end]}'s {text[Article.Length..of]}{text[end..]}";
    }

    /// <summary><c>I wait for "web" to have 3 ready Pods</c>: <c>I wait until "web" has 3 ready Pods</c>.</summary>
    private static string Awaited(string text)
    {
        const string For = " for ";
        var at = text.IndexOf(For, StringComparison.Ordinal);
        if (at < 0 || !(text.AsSpan(0, at).EndsWith("wait") || text.AsSpan(0, at).EndsWith("waits")))
        {
            return text;
        }

        foreach (var (verb, plain) in Finite)
        {
            var to = text.IndexOf($" to {verb} ", at + For.Length, StringComparison.Ordinal);
            if (to >= 0)
            {
                return $"{text[..at]} until {text[(at + For.Length)..to]} {plain} {text[(to + verb.Length + 5)..]}";
            }
        }

        return text;
    }

    private static string WithoutFillers(string text)
    {
        var isDenial = text.Contains("n't", StringComparison.Ordinal)
            || Array.Exists(Denials, word => Replace(" " + text, word, "\0").Contains('\0', StringComparison.Ordinal));
        return Fillers.Concat(isDenial ? [] : Tempo).Aggregate(text, static (one, word) => Replace(one, word, string.Empty));
    }

    private static string Replace(string text, IEnumerable<(string Words, string Plain)> pairs) =>
        pairs.Aggregate(text, static (one, pair) => Replace(one, pair.Words, pair.Plain));

    /// <summary>Replaces whole words outside of quotes, except at the beginning.</summary>
    private static string Replace(string text, string words, string plain)
    {
        if (!text.Contains(words, StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        return SentenceText.Rewrite(text, position => IsWhole(text, position, words) ? (words.Length, plain) : null)
            .Replace("  ", " ", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Trim();
    }

    private static bool IsWhole(string text, int position, string words) =>
        position > 0 && text[position - 1] == ' '
        && string.Compare(text, position, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (position + words.Length == text.Length || text[position + words.Length] is ' ' or ',');

    /// <summary>
    /// Removes an explanation: <c>…, because nothing listens on port 80</c>. It is shown with the step and not judged. A quoted reason
    /// right after the word is a message, which other phrases judge.
    /// </summary>
    private static string WithoutRemark(string text)
    {
        var sentence = new SentenceText(text);
        if (text.StartsWith("Because ", StringComparison.OrdinalIgnoreCase) && AfterComma(text, sentence) is > 0 and var rest)
        {
            return text[rest..].TrimStart();
        }

        for (var position = 1; position < text.Length; position++)
        {
            var (quoted, _) = sentence.ReadQuoted(position);
            if (quoted > 0)
            {
                position = quoted - 1;
            }
            else if (Array.Exists(Remarks, word => IsWhole(text, position, word.TrimStart(',', ' '))
                && (word[0] != ',' || text[position - 2] == ',')
                && IsClause(text, position + word.TrimStart(',', ' ').Length, word[0] == ',' ? LeastWords : 1)))
            {
                return text[..position].TrimEnd(',', ' ');
            }
        }

        return text;
    }

    /// <summary>How many words an explanation has at least: <c>since the change</c> is a time.</summary>
    private const int LeastWords = 3;

    /// <summary>A quotation among the first words is a message or a reason: <c>because of "Insufficient cpu"</c>.</summary>
    private const int MostBefore = 2;

    /// <summary>Whether a clause follows, not a message, the name of a reason, a time or a comparison.</summary>
    private static bool IsClause(string text, int position, int least) => text[position..].TrimStart() is { Length: > 0 } rest
        && !rest.Split(' ').Take(MostBefore).Any(static word => word.Length > 0 && Syntax.Letters.IsOpeningQuote(word[0]))
        && !Array.Exists(NoClauses, word => rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        && rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= least;

    /// <summary>The position after the first comma outside of quotes; -1 if there is none.</summary>
    private static int AfterComma(string text, SentenceText sentence)
    {
        for (var position = 0; position < text.Length; position++)
        {
            var (quoted, _) = sentence.ReadQuoted(position);
            if (quoted > 0)
            {
                position = quoted - 1;
            }
            else if (text[position] == ',')
            {
                return position + 1;
            }
        }

        return -1;
    }
}
