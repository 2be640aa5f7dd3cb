using Scenarios.Shell.Files;

namespace Scenarios.Tools.Files;

/// <summary>Whole directories at once, for <c>cp -r</c>, <c>mv</c> and <c>rm -r</c>.</summary>
internal static class FileTree
{
    /// <summary>Copies a file or a directory with all that is in it; null when all went well.</summary>
    public static FileError? Copy(IFileSystem files, string from, string to)
    {
        if (files.KindOf(from) != FileKind.Directory)
        {
            var text = files.Read(from);
            return text.Error ?? files.Write(to, text.Value!).Error;
        }

        // What is there is listed before anything is made, so that a directory can be copied into itself without end.
        var names = files.List(from).Value ?? [];
        if (files.KindOf(to) is null && files.MakeDirectory(to).Error is { } error)
        {
            return error;
        }

        foreach (var name in names)
        {
            if (Copy(files, Join(from, name), Join(to, name)) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    /// <summary>Removes a file or a directory with all that is in it; null when all went well.</summary>
    public static FileError? Remove(IFileSystem files, string path)
    {
        if (files.LinkAt(path) is null && files.KindOf(path) == FileKind.Directory)
        {
            foreach (var name in files.List(path).Value ?? [])
            {
                if (Remove(files, Join(path, name)) is { } inner)
                {
                    return inner;
                }
            }
        }

        return files.Remove(path).Error;
    }

    public static string Join(string directory, string name) => directory.EndsWith('/') ? directory + name : $"{directory}/{name}";
}
