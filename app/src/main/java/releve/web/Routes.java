package releve.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be asked of the server. Every route names the permission it needs; there is no way to add one without. */
public final class Routes {
    enum Method {
        GET,
        POST
    }

    /** Answers one request. */
    @FunctionalInterface
    public interface Answer {
        void to(Visit visit) throws IOException;
    }

    /** Answers one call of a machine. */
    @FunctionalInterface
    public interface MachineAnswer {
        void to(Call call) throws IOException;
    }

    record Machine(Method method, String path, MachineAnswer answer, int limit) {}

    /** Whether a visitor may hear that a topic of a family has changed. */
    @FunctionalInterface
    public interface TopicCheck {
        boolean may(Visitor visitor, String topic);
    }

    /** @param files whether its form may bring files ({@code multipart/form-data}) */
    record Route(Method method, String path, Permission permission, Answer answer, int limit, boolean files) {}

    record Listed(String path, String titleKey, String hintKey, Permission permission) {}

    /** The largest form, in bytes: a long note with room to spare. */
    static final int FORM_LIMIT = 256 * 1024;

    private final List<Route> routes = new ArrayList<>();
    private final List<Machine> machines = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, TopicCheck> topics = new HashMap<>();
    private @Nullable Route search;

    Routes() {}

    /** A page or a fragment, asked for with GET; it changes nothing. Parameters of the path stand in braces: {@code /ward/{ward}}. */
    public void page(String path, Permission permission, Answer answer) {
        add(new Route(Method.GET, path, permission, answer, 0, false));
    }

    /** Something done, with POST: the form's token is checked before the answer is asked. */
    public void action(String path, Permission permission, Answer answer) {
        add(new Route(Method.POST, path, permission, answer, FORM_LIMIT, false));
    }

    /** The same with a larger form, of at most {@code limit} bytes. */
    public void action(String path, Permission permission, int limit, Answer answer) {
        add(new Route(Method.POST, path, permission, answer, limit, false));
    }

    /**
     * The same with a form that may bring files, all in memory and at most {@code limit} bytes together. What is sent by somebody who may
     * not send it is not read.
     */
    public void upload(String path, Permission permission, int limit, Answer answer) {
        add(new Route(Method.POST, path, permission, answer, limit, true));
    }

    /**
     * Something that a program of ours on another machine asks for with GET. No session, cookie or form token counts there, and whatever a
     * browser sends is refused: the room that answers asks the call for its token. Faults are answered with a stable code, never with a page.
     */
    public void machine(String path, MachineAnswer answer) {
        add(new Machine(Method.GET, path, answer, 0));
    }

    /** Something that such a program sends with POST, as JSON of at most {@code limit} bytes. */
    public void machine(String path, int limit, MachineAnswer answer) {
        add(new Machine(Method.POST, path, answer, limit));
    }

    private void add(Machine machine) {
        take(machine.method(), machine.path());
        machines.add(machine);
    }

    List<Machine> machines() {
        return List.copyOf(machines);
    }

    /** Names a page on the start page of everybody who may open it. The page is opened first. */
    public void listed(String path, String titleKey, String hintKey) {
        Route route = routes.stream()
                .filter(each -> each.method() == Method.GET && each.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no page " + path + " to list"));
        listed.add(new Listed(path, titleKey, hintKey, route.permission()));
    }

    /** Makes this page the one that the frame's search box asks, as {@code ?q=}. The page is opened first. */
    public void searched(String path) {
        search = routes.stream()
                .filter(each -> each.method() == Method.GET && each.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no page " + path + " to search with"));
    }

    Optional<Route> search() {
        return Optional.ofNullable(search);
    }

    /** Lets pages subscribe to a family of topics: {@code ward} covers {@code ward} and {@code ward:3A}. */
    public void topics(String family, TopicCheck check) {
        if (topics.put(family, check) != null) {
            throw new IllegalArgumentException("the topics " + family + " belong to another room already");
        }
    }

    private void add(Route route) {
        take(route.method(), route.path());
        routes.add(route);
    }

    private void take(Method method, String path) {
        if (!path.startsWith("/") || !taken.add(method + " " + path)) {
            throw new IllegalArgumentException("route " + path + ": taken already, or not beginning with /");
        }
    }

    List<Route> all() {
        return List.copyOf(routes);
    }

    List<Listed> listed() {
        return List.copyOf(listed);
    }

    /** What a visitor may open, by title. */
    List<Frame.Entry> menu(Words words, Predicate<Permission> may) {
        return listed.stream()
                .filter(each -> each.permission().equals(Permission.SIGNED_IN) || may.test(each.permission()))
                .map(each -> new Frame.Entry(each.path(), words.text(each.titleKey()), words.text(each.hintKey())))
                .toList();
    }

    Optional<TopicCheck> check(String topic) {
        int colon = topic.indexOf(':');
        return Optional.ofNullable(topics.get(colon < 0 ? topic : topic.substring(0, colon)));
    }
}
