using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Book;

/// <summary>
/// All patterns of the language, as JSON for editors. Every sentence of a wording matches its regular expression. A long phrase matches any
/// text, so a run may still reject a sentence that an editor accepts.
/// </summary>
public static partial class SentencePatterns
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly PhraseBook[] Books = [PhraseBook.English, PhraseBook.Japanese];

    /// <summary>
    /// The JSON. <c>cucumber.parameterTypes</c> is the setting of that name in Cucumber's editor plug-in, with one type, <c>sentence</c>.
    /// <c>patterns</c> has each wording by itself. <c>examples</c> is the book of examples, as text and as Cucumber Expressions.
    /// </summary>
    public static string Json()
    {
        var patterns = new JsonArray();
        var all = new List<string>();
        foreach (var book in Books)
        {
            var writer = new PhrasePatterns(book);
            foreach (var rule in Rules.Where(rule => book.Has(rule.Rule)))
            {
                foreach (var wording in book.Rule(rule.Rule).Alternatives)
                {
                    var regexp = writer.Sentence(wording);
                    all.Add(regexp);
                    patterns.Add(new JsonObject
                    {
                        ["language"] = book.Language,
                        ["keywords"] = new JsonArray([.. rule.Keywords.Select(keyword => JsonValue.Create(keyword))]),
                        ["below"] = NameOf(rule.Form),
                        ["means"] = wording.Id,
                        ["regexp"] = $"^{regexp}$",
                    });
                }
            }
        }

        var type = new JsonObject { ["name"] = "sentence", ["regexp"] = string.Join('|', all) };
        var json = new JsonObject { ["cucumber.parameterTypes"] = new JsonArray(type), ["patterns"] = patterns, ["examples"] = Examples() };
        return json.ToJsonString(Indented) + "\n";
    }

    /// <summary>The rules of whole sentences, with their form and the keywords that use them.</summary>
    private static IEnumerable<(string Rule, SentenceForm Form, List<string> Keywords)> Rules =>
        from kind in Enum.GetValues<StepKind>()
        from form in Enum.GetValues<SentenceForm>()
        from rule in SentenceReader.RulesOf(kind, form)
        group kind.ToString() by (rule, form) into keywords
        select (keywords.Key.rule, keywords.Key.form, keywords.ToList());

    private static JsonArray Examples()
    {
        var examples = new JsonArray();
        foreach (var language in (string[])["en", "ja"])
        {
            foreach (var chapter in SentenceBook.Chapters(language))
            {
                foreach (var step in chapter.Scenes.SelectMany(scene => scene).Where(step => step.IsShown))
                {
                    examples.Add(new JsonObject
                    {
                        ["language"] = language,
                        ["keyword"] = step.Kind.ToString(),
                        ["chapter"] = chapter.Title,
                        ["text"] = step.Line,
                        ["expression"] = Number.Replace(Quoted.Replace(step.Line, "{string}"), "{int}"),
                        ["below"] = string.Join('\n', step.Below),
                    });
                }
            }
        }

        return examples;
    }

    private static string NameOf(SentenceForm form) => form switch
    {
        SentenceForm.Text => "doc string",
        SentenceForm.Table => "table",
        _ => "nothing",
    };

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }
}
