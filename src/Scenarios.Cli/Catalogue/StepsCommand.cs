using System.CommandLine;
using Scenarios.Cli.Output;
using Scenarios.Steps.Language;

namespace Scenarios.Cli.Catalogue;

/// <summary><c>scenarios steps</c>: a small book of what features can say, by examples.</summary>
internal static class StepsCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS") { Description = "Only examples that have all these words.",
            Arity = ArgumentArity.ZeroOrMore };
        var language = new Option<string>("--lang") { Description = "The language: en or ja.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "ja");
        var command = new Command("steps", "What features can say, by examples.") { words, language };
        command.SetAction(result => Write(result.GetValue(words) ?? [], result.GetValue(language)!));
        return command;
    }

    private static int Write(string[] words, string language)
    {
        var chapter = string.Empty;
        var isFound = false;
        foreach (var (heading, step) in SentenceExamples.Of(language))
        {
            if (!words.All(word => step.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            if (heading != chapter)
            {
                Console.WriteLine(chapter.Length == 0 ? heading : $"\n{heading}");
                chapter = heading;
            }

            Console.WriteLine($"  {step}");
            isFound = true;
        }

        if (!isFound)
        {
            Console.Error.WriteLine($"scenarios steps: no example has \"{string.Join(' ', words)}\".");
            return 1;
        }

        return ExitCode.Success;
    }
}
