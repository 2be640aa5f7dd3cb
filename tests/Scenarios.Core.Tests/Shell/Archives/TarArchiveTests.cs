using Scenarios.Shell.Archives;

namespace Scenarios.Core.Tests.Shell.Archives;

internal sealed class TarArchiveTests
{
    private static readonly TarEntry[] Entries =
    [
        new("d", null),
        new("d/é.txt", "größe\n"),
        new("empty", ""),
        new($"{new string('a', 90)}/{new string('b', 90)}", "long"),
    ];

    [Test]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var (entries, isComplete) = TarArchive.Read(TarArchive.Write(Entries))!.Value;
        entries.ShouldBe(Entries);
        isComplete.ShouldBeTrue();
    }

    [Test]
    public void Write_Anything_FillsRecordsOfTwentyBlocks() =>
        System.Text.Encoding.UTF8.GetByteCount(TarArchive.Write(Entries)).ShouldBe(10240);

    [Test]
    public void Read_CutOff_GivesWhatIsWholeAndSaysSo()
    {
        var (entries, isComplete) = TarArchive.Read(TarArchive.Write([new("a", "one"), new("b", "two")])[..1400])!.Value;
        entries.ShouldBe([new TarEntry("a", "one")]);
        isComplete.ShouldBeFalse();
    }

    [Test]
    public void Read_OtherText_IsNoArchive() => TarArchive.Read(new string('x', 1024)).ShouldBeNull();
}
