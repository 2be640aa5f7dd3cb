using Scenarios.Kernel.Streams;

namespace Scenarios.Core.Tests.Kernel.Streams;

internal sealed class TextBufferTests
{
    [Test]
    public void Write_Pieces_AreKeptInOrderEvenAfterTheEnd()
    {
        var buffer = new TextBuffer();
        buffer.Write("a").IsCompleted.ShouldBeTrue();
        buffer.Write("b\n");
        buffer.Close();

        buffer.Text.ShouldBe("ab\n");
    }
}
