import { findTopic } from "../../../src/domain/find-topic.ts";
import { nearest } from "../../../src/domain/nearest.ts";
import { tutor } from "../../../src/messages/tutor.ts";
import { type NodeFactory, say } from "../node.ts";
import { remind } from "../remind.ts";
import { asideSize } from "../state.ts";

/** Changes the subject; the open question is put aside and comes back with its topic. */
export const topic: NodeFactory = (deps) => (state, tools) => {
  const { work, open, aside } = state;
  const topics = deps.bank.topics();
  const wanted = work.topic ?? work.unknownTopic ?? work.text ?? "";
  const putAside = open && !open.followUp ? [...aside, open].slice(-asideSize) : aside;
  if (/^(all|any|anything|everything|mixed?)$/i.test(wanted)) {
    return {
      focus: null,
      open: null,
      aside: putAside,
      work: { topicChanged: true, said: [say(tools, tutor.topic.all)] },
    };
  }
  const found = findTopic(topics, wanted);
  if (!found) {
    const names = nearest(
      wanted,
      topics.map(({ id }) => id),
    );
    const said = say(tools, tutor.topic.unknown(wanted, names));
    remind(deps, state, tools);
    return { work: { said: [said] } };
  }
  return {
    focus: found.id,
    open: null,
    aside: putAside,
    work: { topic: found.id, topicChanged: true, said: [say(tools, tutor.topic.changed(found.title))] },
  };
};
