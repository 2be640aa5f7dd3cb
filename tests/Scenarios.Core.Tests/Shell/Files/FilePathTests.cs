using Scenarios.Shell.Files;

namespace Scenarios.Core.Tests.Shell.Files;

internal sealed class FilePathTests
{
    [TestCase("/", "/", "/")]
    [TestCase("/", "", "/")]
    [TestCase("/", "a", "/a")]
    [TestCase("/a", "b/c", "/a/b/c")]
    [TestCase("/a", "/b/c", "/b/c")]
    [TestCase("/a", "..", "/")]
    [TestCase("/a", "../../b", "/b")]
    [TestCase("/a", "./b/.", "/a/b")]
    [TestCase("/a", "b//c/", "/a/b/c")]
    [TestCase("/a/", "b", "/a/b")]
    [TestCase("/a", ".hidden", "/a/.hidden")]
    [TestCase("/a", "..data/key", "/a/..data/key")]
    [TestCase("/a", "b.c/..d", "/a/b.c/..d")]
    public void Resolve_AnyPath_IsAbsoluteWithoutDotsAndEmptyParts(string directory, string path, string resolved) =>
        FilePath.Resolve(directory, path).ShouldBe(resolved);
}
