namespace Scenarios.Shell.Files;

/// <summary>strerror(3): the messages that Linux programs print for an error.</summary>
public static class FileErrorText
{
    public static string Of(FileError error) => error switch
    {
        FileError.NotFound => "No such file or directory",
        FileError.AccessDenied => "Permission denied",
        FileError.Exists => "File exists",
        FileError.IsDirectory => "Is a directory",
        FileError.NotDirectory => "Not a directory",
        FileError.NotEmpty => "Directory not empty",
        FileError.ReadOnly => "Read-only file system",
        FileError.NotText => "not simulated: a file that is not UTF-8 text",
        FileError.NotPermitted => "Operation not permitted",
        FileError.TooManyLinks => "Too many levels of symbolic links",
        FileError.NoSpace => "No space left on device",
        FileError.Busy => "Device or resource busy",
        _ => throw new ArgumentOutOfRangeException(nameof(error)),
    };
}
