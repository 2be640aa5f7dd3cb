using Scenarios.Kernel.Randomness;

namespace Scenarios.Kubectl.Tests.Fuzz;

/// <summary>Changes a text a little: characters and words dropped, doubled, swapped, replaced by odd ones.</summary>
internal sealed class TextMutator(SeededRandom random)
{
    private static readonly string[] Odd =
    [
        "", " ", "\t", "\n", "'", "\"", "\\", "`", "$", "$(", "${", "$((", ")", "}", "{", "[", "]", "*", "?", "|", "&", ";", "<", ">", "#",
        "!", "~", "=", "==", "!=", "-", "--", "---", "--=", "-o", "-f", "-l", "-n", ",", ",,", ".", "..", "/", "//", ":", "@", "%", "%s",
        "%d", "%99999999999d", "\0", "\u200b", "\ufeff", "é", "e\u0301", "日本", "😀", "\ud83d", "\u202e", "0", "-1", "1e999",
        "99999999999999999999", "9223372036854775807", "-9223372036854775808", "2147483648", "NaN", "1Ki", "100m", "1e-30", "true", "null",
        "~", "<none>", "{.}", "{..}", "{range}", "{end}", "{[*]}", "{.items[-1:0:0]}", "{.a[?(@.b>1)]}", "[?(@", "{{.}}", "{{", "}}",
        "all", "pods", "deploy/web", "svc/web", "--all", "--watch", "--dry-run=server", "--dry-run=client", "-oyaml", "-ojson",
        "--sort-by=.spec", "--help", "kubectl", "rm -rf /", "kubectl delete all --all",
    ];

    public string Mutate(string text)
    {
        for (var left = 1 + random.Next(3); left > 0; left--)
        {
            text = random.Next(2) == 0 ? MutateWords(text) : MutateCharacters(text);
        }

        return text;
    }

    private string MutateWords(string text)
    {
        var words = text.Split(' ').ToList();
        var at = random.Next(words.Count);
        switch (random.Next(7))
        {
            case 0:
                words.RemoveAt(at);
                break;
            case 1:
                words.Insert(at, words[at]);
                break;
            case 2:
                words.Insert(at, Pick(Odd));
                break;
            case 3:
                words[at] = Pick(Odd);
                break;
            case 4:
                words[at] += Pick(Odd);
                break;
            case 5:
                var other = random.Next(words.Count);
                (words[at], words[other]) = (words[other], words[at]);
                break;
            default:
                words.Insert(at, Pick(Pick(Corpus.Commands).Split(' ')));
                break;
        }

        return string.Join(' ', words);
    }

    private string MutateCharacters(string text)
    {
        if (text.Length == 0)
        {
            return Pick(Odd);
        }

        var at = random.Next(text.Length);
        return random.Next(5) switch
        {
            0 => text.Remove(at, Math.Min(1 + random.Next(4), text.Length - at)),
            1 => text.Insert(at, text[at].ToString()),
            2 => text.Insert(at, Pick(Odd)),
            3 => text[..at] + (char)(text[at] ^ (1 << random.Next(7))) + text[(at + 1)..],
            _ => text[..at],
        };
    }

    private string Pick(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];
}
