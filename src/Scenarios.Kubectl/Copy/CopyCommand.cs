using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Shell.Archives;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Copy;

/// <summary><c>kubectl cp</c>: a tar here, a tar in the container, and a pipe between them (kubectl, pkg/cmd/cp/cp.go).</summary>
internal sealed class CopyCommand : Command
{
    public override string Name => "cp";

    public override string Usage => "<file-spec-src> <file-spec-dest>";

    public override string Summary => "Copy files and directories to and from containers";

    public override FlagSet Flags => new FlagSet().Text("container", 'c').Boolean("no-preserve").Integer("retries");

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments is not [var first, var second])
        {
            throw new CommandFailedException("source and destination are required");
        }

        var (source, destination) = (FileSpec.ParseOrThrow(first), FileSpec.ParseOrThrow(second));
        if (source.IsRemote && destination.IsRemote)
        {
            throw new CommandFailedException("one of src or dest must be a local file specification");
        }

        if (source.File.Length == 0 || destination.File.Length == 0)
        {
            throw new CommandFailedException("filepath can not be empty");
        }

        if (!source.IsRemote && !destination.IsRemote)
        {
            throw new CommandFailedException("one of src or dest must be a remote file specification");
        }

        await (source.IsRemote ? CopyFromPod(call, source, destination) : CopyToPod(call, source, destination));
        return 0;
    }

    private static async Coroutine CopyToPod(CommandCall call, FileSpec source, FileSpec destination)
    {
        var local = LocalPath(call, source.File);
        if (call.Context.Files.KindOf(local) is null)
        {
            throw new CommandFailedException($"{source.File} doesn't exist in local filesystem");
        }

        if (await IsDirectory(call, destination))
        {
            destination = destination with { File = $"{destination.File}/{FilePath.Name(local)}" };
        }

        var entries = new List<TarEntry>();
        Add(call.Context.Files, local, FilePath.Name(destination.File), entries);
        var directory = destination.File.Contains('/') ? FilePath.Parent(destination.File) : ".";
        string[] preserving = call.Flags.Boolean("no-preserve") ? ["--no-same-permissions", "--no-same-owner"] : [];
        await PodCommand.Run(
            call, destination, ["tar", .. preserving, "-xmf", "-", "-C", directory], TarArchive.Write(
                entries), call.Context.Output, call.Context.Error);
    }

    private static async Coroutine<bool> IsDirectory(CommandCall call, FileSpec destination)
    {
        try
        {
            await PodCommand.Run(call, destination, ["test", "-d", destination.File], input: null, new TextBuffer(), new TextBuffer());
            return true;
        }
        catch (CommandFailedException)
        {
            return false;
        }
    }

    private static void Add(IFileSystem files, string path, string member, List<TarEntry> entries)
    {
        if (files.KindOf(path) != FileKind.Directory)
        {
            var text = files.Read(path);
            entries.Add(new TarEntry(member, text.Value
                ?? throw new CommandFailedException($"open {path}: {GoFileError.Of(text.Error!.Value)}")));
            return;
        }

        // The Go code writes an entry for a directory only if it is empty: otherwise the names of its files imply it.
        var names = files.List(path).Value ?? [];
        if (names.Count == 0)
        {
            entries.Add(new TarEntry(member, null));
        }

        foreach (var name in names)
        {
            Add(files, $"{path.TrimEnd('/')}/{name}", $"{member}/{name}", entries);
        }
    }

    private static async Coroutine CopyFromPod(CommandCall call, FileSpec source, FileSpec destination)
    {
        var archive = new ArchiveStream();
        CommandFailedException? failure = null;
        try
        {
            // tar's error output goes to standard output, as kubectl does it.
            await PodCommand.Run(call, source, CommandFor(call, source.File), input: null, archive, call.Context.Output);
        }
        catch (CommandFailedException error)
        {
            failure = error;
        }
        catch (ArchiveStream.EndedException)
        {
            failure = null;
        }

        if (TarArchive.Read(archive.Text) is not { IsComplete: true } whole)
        {
            throw failure ?? new CommandFailedException("unexpected EOF");
        }

        Unpack(call, whole.Entries, StripShortcuts(FilePath.Resolve("/", source.File).TrimStart('/')), destination.File);
    }

    private static string[] CommandFor(CommandCall call, string file) => call.Flags.Integer("retries") == 0
        ? ["tar", "cf", "-", file]
        : ["sh", "-c", $"tar cf - {file} | tail -c+1"];

    private static void Unpack(CommandCall call, IReadOnlyList<TarEntry> entries, string prefix, string destination)
    {
        var files = call.Context.Files;
        foreach (var entry in entries)
        {
            if (!entry.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                throw new CommandFailedException("tar contents corrupted");
            }

            var relative = entry.Name[prefix.Length..];
            var shown = relative.Length == 0 ? destination : $"{destination.TrimEnd('/')}/{relative.TrimStart('/')}";
            var path = LocalPath(call, shown);
            MakeDirectory(files, FilePath.Parent(path));
            if (entry.Text is not { } text)
            {
                MakeDirectory(files, path);
            }
            else if (files.Write(path, text).Error is { } error)
            {
                throw new CommandFailedException($"open {shown}: {GoFileError.Of(error)}");
            }
        }
    }

    private static void MakeDirectory(IFileSystem files, string path)
    {
        if (files.KindOf(path) == FileKind.Directory)
        {
            return;
        }

        MakeDirectory(files, FilePath.Parent(path));
        if (files.MakeDirectory(path).Error is { } error)
        {
            throw new CommandFailedException($"mkdir {path}: {GoFileError.Of(error)}");
        }
    }

    private static string StripShortcuts(string path)
    {
        while (path.StartsWith("../", StringComparison.Ordinal))
        {
            path = path[3..];
        }

        return path is "." or ".." ? string.Empty : path;
    }

    private static string LocalPath(CommandCall call, string path) => FilePath.Resolve(call.Context.WorkingDirectory, path);
}
