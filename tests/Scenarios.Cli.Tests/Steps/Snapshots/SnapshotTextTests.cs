using Scenarios.Steps.Snapshots;

namespace Scenarios.Cli.Tests.Steps.Snapshots;

internal sealed class SnapshotTextTests
{
    [TestCase("a\n", "a\n", TestName = "AreEqual_SameText")]
    [TestCase("a\r\nb\r\n", "a\nb\n", TestName = "AreEqual_FileWithLineEndsOfGitForWindows")]
    [TestCase("a␍\n", "a\r\n", TestName = "AreEqual_CarriageReturnAtALineEnd")]
    [TestCase("a␍\r\n", "a\r\n", TestName = "AreEqual_CarriageReturnInAFileOfGitForWindows")]
    [TestCase("10%␍100%\n", "10%\r100%\n", TestName = "AreEqual_CarriageReturnAlone")]
    [TestCase("a\r\n", "a\r\n", TestName = "AreEqual_CarriageReturnAsEarlierVersionsWroteIt")]
    [TestCase("\uFEFFa\n", "a\n", TestName = "AreEqual_ByteOrderMarkOfAnEditor")]
    [TestCase("\uFEFFa\n", "\uFEFFa\n", TestName = "AreEqual_ByteOrderMarkOfTheOutput")]
    [TestCase("", "", TestName = "AreEqual_Nothing")]
    public void AreEqual_FileAndOutput(string file, string output) => SnapshotText.AreEqual(file, output).ShouldBeTrue();

    [TestCase("a\n", "a\r\n")]
    [TestCase("a\n", "a")]
    [TestCase("a\nb\n", "a\rb\n")]
    [TestCase("a\n", "\uFEFFa\n")]
    [TestCase("", "\n")]
    public void AreEqual_OtherText_IsFalse(string file, string output) => SnapshotText.AreEqual(file, output).ShouldBeFalse();

    [TestCase("a\r\nb\rc\n")]
    [TestCase("\uD800x\n")]
    [TestCase("\uFEFFa")]
    [TestCase("\0\u001b[1m\n\n")]
    public void AreEqual_WhatWasAccepted_AlwaysMatchesAgain(string output) =>
        SnapshotText.AreEqual(SnapshotText.OfOutput(output), output).ShouldBeTrue();
}
