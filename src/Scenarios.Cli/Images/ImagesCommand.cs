using System.CommandLine;
using Scenarios.Cli.Output;
using Scenarios.Cluster.Images;
using Scenarios.Terminals;

namespace Scenarios.Cli.Images;

/// <summary><c>scenarios images</c>: the images that Pods can run, the user's own and the built-in ones.</summary>
internal static class ImagesCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Only images whose name contains all these words, each with its tags and commands.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("images", "List the images that Pods can run: those in this folder's fixtures, then the built-in ones.")
        {
            words,
        };
        command.SetAction(result => Write(result.GetValue(words) ?? []));
        return command;
    }

    private static int Write(string[] words)
    {
        ImageList all;
        try
        {
            all = ImageList.Of(ProjectFiles.ImagesFor(Directory.GetCurrentDirectory()));
        }
        catch (ImageCatalogueException exception)
        {
            Console.Error.WriteLine($"scenarios images: {exception.Message}");
            return ExitCode.WrongInput;
        }

        var found = all.With(words);
        if (found.IsEmpty)
        {
            Console.Error.WriteLine(
                $"scenarios images: no image name contains \"{string.Join(' ', words)}\". "
                + "fixtures/images/README.md explains how to describe one.");
            return 1;
        }

        Console.Write(words.Length == 0 ? found.Table() : found.Details());
        return ExitCode.Success;
    }
}
