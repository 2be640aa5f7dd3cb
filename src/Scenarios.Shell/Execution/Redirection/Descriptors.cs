using Scenarios.Kernel.Streams;

namespace Scenarios.Shell.Execution.Redirection;

/// <summary>The open files of one command, by descriptor 0 to 9. Immutable.</summary>
internal sealed class Descriptors
{
    private readonly OpenFile?[] _files;

    private Descriptors(OpenFile?[] files) => _files = files;

    public ITextInput Input => _files[0]?.Input ?? TextSource.Empty;

    public ITextOutput Output => _files[1]?.Output ?? NowhereOutput.Instance;

    public ITextOutput Error => _files[2]?.Output ?? NowhereOutput.Instance;

    public static Descriptors Of(OpenFile input, OpenFile output, OpenFile error)
    {
        var files = new OpenFile?[10];
        (files[0], files[1], files[2]) = (input, output, error);
        return new Descriptors(files);
    }

    public OpenFile? Find(int descriptor) => _files[descriptor];

    public Descriptors With(int descriptor, OpenFile? file)
    {
        var files = (OpenFile?[])_files.Clone();
        files[descriptor] = file;
        return new Descriptors(files);
    }
}
