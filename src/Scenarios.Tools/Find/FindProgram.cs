using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Tools.Files;

namespace Scenarios.Tools.Find;

/// <summary><c>find [-L] [PATH …] [EXPRESSION]</c>; visits a directory by name, whereas a real find uses the order on disk.</summary>
internal sealed class FindProgram : IProgram
{
    public string Name => "find";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var words = context.Arguments.SkipWhile(static word => word is "-L" or "-P" or "-H").ToList();
        var follows = context.Arguments.Take(context.Arguments.Count - words.Count).Contains("-L");
        var places = words.TakeWhile(static word => !word.StartsWith('-') && word is not ("!" or "(")).ToList();
        var parser = new FindParser(context, [.. words.Skip(places.Count)]);
        FindTest test;
        try
        {
            test = parser.Parse();
        }
        catch (FindSyntaxException fault)
        {
            await context.Error.Write($"find: {fault.Message}\n");
            return 1;
        }

        var isWhole = true;
        foreach (var place in places.DefaultIfEmpty("."))
        {
            var path = FilePath.Resolve(context.WorkingDirectory, place);
            if (context.Files.KindOf(path) is null && context.Files.LinkAt(path) is null)
            {
                await Complain(context, place, FileError.NotFound);
                isWhole = false;
            }
            else
            {
                isWhole &= await Visit(context, parser, test, new FoundFile(context.Files, place, path, 0, follows));
            }
        }

        foreach (var (command, files) in parser.Batches.Where(static batch => batch.Files.Count > 0))
        {
            isWhole &= await FindParser.Run(context, [.. command, .. files]) == 0;
        }

        return isWhole ? 0 : 1;
    }

    private static async Coroutine<bool> Visit(ProgramContext context, FindParser parser, FindTest test, FoundFile file)
    {
        if (!parser.IsDepthFirst)
        {
            await Look(parser, test, file);
        }

        var isWhole = true;
        if (file.Kind == 'd' && !file.IsPruned && file.Depth < parser.MostDepth)
        {
            var listed = file.Files.List(file.Path);
            if (listed.Error is { } error)
            {
                await Complain(context, file.Name, error);
                isWhole = false;
            }

            foreach (var name in listed.Value ?? [])
            {
                isWhole &= await Visit(context, parser, test, file with
                {
                    Name = FileTree.Join(file.Name, name),
                    Path = FileTree.Join(file.Path, name),
                    Depth = file.Depth + 1,
                    IsPruned = false,
                });
            }
        }

        if (parser.IsDepthFirst)
        {
            await Look(parser, test, file);
        }

        return isWhole;
    }

    private static async Coroutine Look(FindParser parser, FindTest test, FoundFile file)
    {
        if (file.Depth >= parser.LeastDepth)
        {
            await test.Holds(file);
        }
    }

    private static Coroutine Complain(ProgramContext context, string place, FileError error) => context.Error.Write(
        $"find: {(context.Userland == Userland.BusyBox ? place : $"'{place}'")}: {FileErrorText.Of(error)}\n");
}
