namespace Scenarios.Architecture.Kinds;

/// <summary>
/// The parts of each kind, as a text, and in features/GAPS.md for users: neither can differ from the code. If the test fails, it leaves the
/// right text in KindMatrix.received.txt.
/// </summary>
internal sealed class KindMatrixTests
{
    private const string Folder = "tests/Scenarios.Architecture/Kinds";

    [Test]
    public void Matrix_IsWhatWasAgreed()
    {
        var verified = Path.Combine(Repository.Root, Folder, "KindMatrix.verified.txt");
        var received = Path.Combine(Repository.Root, Folder, "KindMatrix.received.txt");
        if (File.Exists(verified) && File.ReadAllText(verified) == KindMatrix.Text)
        {
            return;
        }

        File.WriteAllText(received, KindMatrix.Text);
        Assert.Fail($"Kinds have gained or lost parts: check {received}, make it {Path.GetFileName(verified)}, and copy the table into "
            + $"features/GAPS.md.\n{KindMatrix.Text}");
    }

    [Test]
    public void Gaps_TellTheSame()
    {
        var gaps = File.ReadAllText(Path.Combine(Repository.Root, "features", "GAPS.md")).ReplaceLineEndings("\n");

        gaps.ShouldContain(KindMatrix.Text, customMessage: "features/GAPS.md must have the table of KindMatrix.verified.txt.");
    }
}
