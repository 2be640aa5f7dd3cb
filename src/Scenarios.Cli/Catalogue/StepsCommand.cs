using System.CommandLine;
using Scenarios.Cli.Output;
using Scenarios.Steps.Language.Book;

namespace Scenarios.Cli.Catalogue;

/// <summary><c>scenarios steps</c>: a small book of the sentences that features can use, by example.</summary>
internal static class StepsCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Only examples that contain all these words, or whose chapter title does.",
            Arity = ArgumentArity.ZeroOrMore
        };
        var language = new Option<string>("--lang") { Description = "The language: en or ja.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "ja");
        var markdown = new Option<bool>("--markdown") { Description = "Print the whole book in both languages, as a Markdown page." };
        var json = new Option<bool>("--json") { Description = "Print all patterns and examples as JSON, for editors." };
        var command = new Command("steps", "Show examples of sentences for features.") { words, language, markdown, json };
        command.SetAction(result => result.GetValue(markdown) ? Print(SentenceCatalogue.Markdown())
            : result.GetValue(json) ? Print(SentencePatterns.Json())
            : Write(result.GetValue(words) ?? [], result.GetValue(language)!));
        return command;
    }

    private static int Print(string text)
    {
        Console.Write(text);
        return ExitCode.Success;
    }

    private static int Write(string[] words, string language)
    {
        var text = SentenceCatalogue.Text(language, words);
        if (text.Length == 0)
        {
            Console.Error.WriteLine($"scenarios steps: no example has \"{string.Join(' ', words)}\".");
            return 1;
        }

        return Print(text);
    }
}
