using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Scenarios.Cli.Tests.Run;
using Scenarios.Steps.Language;
using Scenarios.Steps.Language.Book;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Cli.Tests.Steps.Language;

internal sealed class SentenceBookTests
{
    private static readonly string[] English = ["Given", "When", "Then"];
    private static readonly string[] Japanese = ["前提", "もし", "ならば"];

    [TestCase("en")]
    [TestCase("ja")]
    public void Chapters_EachPhrase_IsOfItsRule(string language)
    {
        var book = language == "en" ? PhraseBook.English : PhraseBook.Japanese;

        var unread =
            from chapter in SentenceBook.Chapters(language)
            from phrase in chapter.Phrases
            where PhraseMatcher.Find(book, chapter.Rule, phrase) is null
            select $"{chapter.Rule}: {phrase}";

        unread.ShouldBeEmpty();
    }

    [TestCase("en")]
    [TestCase("ja")]
    public void Chapters_EachStep_IsUnderstood(string language) =>
        SentenceBook.Chapters(language).SelectMany(chapter => chapter.Scenes).SelectMany(scene => scene)
            .Where(step => SentenceReader.Read(step.Kind, step.Form, step.Line) is null).Select(step => step.Line).ShouldBeEmpty();

    /// <summary>Every example runs, and is true, at its place.</summary>
    [TestCase("en")]
    [TestCase("ja")]
    public void Chapters_EachScene_Passes(string language)
    {
        var (feature, count) = Feature(language);
        using var features = new TemporaryFeatures().With("book.feature", feature);

        features.Print().ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{count} scenarios ({count} passed)"));
    }

    [Test]
    public void Text_Words_FindEntriesAndChaptersOfTheLanguage()
    {
        SentenceCatalogue.Text("en", ["conditions"]).ShouldStartWith("What is true of them\n  are ready\n");
        SentenceCatalogue.Text("ja", ["ConfigMap", "環境変数"])
            .ShouldContain("  前提 ConfigMap \"settings\" の \"COLOR\" を環境変数として読み込むPod \"app\" が動いている\n");
        SentenceCatalogue.Text("ja", []).ShouldNotContain("Given");
        SentenceCatalogue.Text("en", ["output", "shows"]).ShouldContain("  Then the output shows:\n    | NAME     | DATA |\n");
        SentenceCatalogue.Text("en", ["cheese"]).ShouldBeEmpty();
    }

    [Test]
    public void Markdown_PageOfTheRepository_IsTheBook() =>
        File.ReadAllText(Path.Combine(CheckoutFolder.Path, "features", "SENTENCES.md"))
            .ShouldBe(SentenceCatalogue.Markdown(), "Make it anew: scenarios steps --markdown > features/SENTENCES.md");

    [Test]
    public void Json_EachExample_MatchesAPatternOfItsKeyword()
    {
        var json = JsonNode.Parse(SentencePatterns.Json())!;
        var patterns = json["patterns"]!.AsArray()
            .Select(pattern => (
                Keywords: pattern!["keywords"]!.AsArray().Select(keyword => (string)keyword!).ToList(),
                Language: (string)pattern["language"]!,
                Regex: new Regex((string)pattern["regexp"]!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1))))
            .ToList();

        var unmatched =
            from example in json["examples"]!.AsArray()
            let text = (string)example["text"]!
            where !patterns.Exists(pattern => pattern.Keywords.Contains((string)example["keyword"]!)
                && pattern.Language == (string)example["language"]!
                && pattern.Regex.IsMatch(text.TrimEnd(':')))
            select text;

        unmatched.ShouldBeEmpty();
        json["cucumber.parameterTypes"]!.AsArray().Select(type => (string)type!["name"]!).ShouldBe(["sentence"]);
    }

    private static (string Text, int Count) Feature(string language)
    {
        var text = new StringBuilder(language == "ja" ? "# language: ja\n機能: 本\n" : "Feature: Book\n");
        var count = 0;
        foreach (var scene in SentenceBook.Chapters(language).SelectMany(chapter => chapter.Scenes))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {(language == "ja" ? "シナリオ" : "Scenario")}: {++count}\n");
            foreach (var step in scene)
            {
                text.Append(SentenceBook.Lines(
                    step,
                    (keyword, line) => $"{(language == "ja" ? Japanese : English)[Array.IndexOf(English, keyword)]} {line}",
                    "    ")).Append('\n');
            }
        }

        return (text.ToString(), count);
    }
}
