namespace Scenarios.Shell.Files;

/// <summary>The result of a file operation: a value, or why it failed.</summary>
public readonly record struct FileResult<T>
    where T : class
{
    private FileResult(T? value, FileError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>Null when the operation failed.</summary>
    public T? Value { get; }

    /// <summary>Null when it succeeded.</summary>
    public FileError? Error { get; }

    public static implicit operator FileResult<T>(FileError error) => new(null, error);

    public static FileResult<T> Of(T value) => new(value, null);
}
