namespace Scenarios.Shell.Files;

/// <summary>A program's output does not fit into the file that it goes to: the program ends with its own error.</summary>
public sealed class WriteFaultException(FileError error) : Exception(FileErrorText.Of(error))
{
    public FileError Error => error;
}
