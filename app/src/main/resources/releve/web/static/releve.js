// Relève's one script of its own: the notice of a lost connection, drafts of half-filled forms, the token that updates carry.
// Every page works without it by plain forms and reload.
(function () {
  "use strict";

  var ANSWER_AFTER = 25000; // milliseconds without a heartbeat (one each 10 s) before a connection counts as lost
  var RETRY_FIRST = 1000;
  var RETRY_MOST = 15000;
  var DRAFT_KEPT = 12 * 60 * 60 * 1000; // a shift, in milliseconds
  var DRAFT = "releve.draft|";

  function body() {
    return document.body.dataset;
  }

  // --- The token and the mark of updates a page fetches by itself

  document.addEventListener("htmx:configRequest", function (event) {
    if (body().kept) {
      event.preventDefault(); // a page kept from before shows nothing newer than itself
      return;
    }
    event.detail.headers["Releve-Form"] = body().form;
    var cause = event.detail.triggeringEvent;
    if (!cause || cause.type.indexOf("sse:") === 0 || cause.type.indexOf("hx:poll") === 0 || cause.type === "load") {
      event.detail.headers["Releve-Refresh"] = "yes";
      if (event.detail.elt.dataset.version) {
        event.detail.headers["If-None-Match"] = event.detail.elt.dataset.version; // 304: what is shown still holds
      }
    }
  });

  document.addEventListener("htmx:afterRequest", function (event) {
    var version = event.detail.xhr && event.detail.xhr.getResponseHeader("ETag");
    if (version && event.detail.elt.dataset.version) {
      event.detail.elt.dataset.version = version;
    }
  });

  // --- The connection

  var shown = "";

  function lost() {
    var notice = document.getElementById("connection");
    cut();
    if (notice && !notice.textContent && !body().kept) {
      notice.textContent = body().lost.replace("{0}", shown || body().shown);
    }
  }

  var strip = null; // the data's age as the node said it last

  /** The data's age is not known any more: the strip says so, by shape and word. */
  function cut() {
    var age = document.getElementById("age");
    if (!age || strip) {
      return;
    }
    strip = { style: age.className, parts: Array.prototype.slice.call(age.childNodes) };
    age.className = "age age-frozen";
    age.textContent = "";
    var shape = age.appendChild(document.createElement("span"));
    shape.className = "shape";
    shape.setAttribute("aria-hidden", "true");
    shape.textContent = "■";
    age.appendChild(document.createTextNode(" " + body().cut.replace("{0}", shown || body().shown)));
  }

  function mend() {
    var age = document.getElementById("age");
    if (age && strip) {
      age.className = strip.style;
      age.textContent = "";
      strip.parts.forEach(function (part) {
        age.appendChild(part);
      });
    }
    strip = null;
  }

  function back() {
    var notice = document.getElementById("connection");
    if (body().kept) {
      return; // what is shown is still from before
    }
    mend();
    if (notice && notice.textContent) {
      notice.textContent = "";
      document.dispatchEvent(new Event("releve:back"));
    }
  }

  // Stands in for EventSource: lets go while the page is out of sight, notices silence, takes up where it was.
  function LiveSource(url) {
    this.url = url;
    this.readyState = 0;
    this.onopen = null;
    this.onerror = null;
    this.listeners = {};
    this.last = "";
    this.wait = RETRY_FIRST;
    this.ended = false;
    this.cut = false;
    var self = this;
    this.seen = function () {
      if (document.visibilityState === "hidden") {
        self.pause();
      } else {
        self.connect();
      }
    };
    document.addEventListener("visibilitychange", this.seen);
    window.addEventListener("online", this.seen);
    window.addEventListener("offline", lost);
    this.connect();
  }

  LiveSource.prototype.connect = function () {
    var self = this;
    if (this.ended || this.source || document.visibilityState === "hidden") {
      return;
    }
    window.clearTimeout(this.again);
    var source = new EventSource(this.url + (this.last ? "&last=" + encodeURIComponent(this.last) : ""));
    this.source = source;
    source.onopen = function () {
      self.readyState = 1;
      self.wait = RETRY_FIRST;
      self.listen();
      if (self.onopen) {
        self.onopen(new Event("open"));
      }
    };
    source.onerror = function () {
      self.drop();
    };
    source.addEventListener("beat", function (event) {
      shown = event.data;
      self.listen();
      back();
    });
    source.addEventListener("end", function () {
      self.close();
      window.location.reload();
    });
    Object.keys(this.listeners).forEach(function (name) {
      self.pass(source, name);
    });
    this.listen();
  };

  LiveSource.prototype.pass = function (source, name) {
    var self = this;
    source.addEventListener(name, function (event) {
      self.last = event.lastEventId || self.last;
      self.listeners[name].slice().forEach(function (listener) {
        listener(event);
      });
    });
  };

  LiveSource.prototype.listen = function () {
    var self = this;
    window.clearTimeout(this.silence);
    this.silence = window.setTimeout(function () {
      self.drop();
    }, ANSWER_AFTER);
  };

  LiveSource.prototype.pause = function () {
    window.clearTimeout(this.silence);
    window.clearTimeout(this.again);
    if (this.source) {
      this.source.close();
      this.source = null;
    }
  };

  LiveSource.prototype.drop = function () {
    var self = this;
    this.pause();
    if (this.ended) {
      return;
    }
    lost();
    this.again = window.setTimeout(function () {
      self.connect();
    }, this.wait + Math.random() * 500);
    this.wait = Math.min(this.wait * 2, RETRY_MOST);
  };

  LiveSource.prototype.addEventListener = function (name, listener) {
    var fresh = !this.listeners[name];
    this.listeners[name] = this.listeners[name] || [];
    this.listeners[name].push(listener);
    if (fresh && this.source) {
      this.pass(this.source, name);
    }
  };

  LiveSource.prototype.removeEventListener = function (name, listener) {
    this.listeners[name] = (this.listeners[name] || []).filter(function (each) {
      return each !== listener;
    });
  };

  LiveSource.prototype.close = function () {
    this.ended = true;
    this.readyState = 2;
    this.pause();
    document.removeEventListener("visibilitychange", this.seen);
    window.removeEventListener("online", this.seen);
  };

  if (window.htmx) {
    window.htmx.createEventSource = function (url) {
      return new LiveSource(url);
    };
  }

  // --- Drafts: what is typed is kept on this PC until it is filed

  function keyOf(form) {
    return DRAFT + body().visitor + "|" + window.location.pathname + "|" + form.dataset.draft;
  }

  function fieldsOf(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && field.name.charAt(0) !== "_" && field.type !== "password" && field.type !== "hidden" &&
        field.type !== "file" && field.tagName !== "BUTTON" && field.tagName !== "FIELDSET";
    });
  }

  function keep(form) {
    var once = form.elements["_once"];
    var values = fieldsOf(form).map(function (field) {
      return [field.name, field.value, field.type === "checkbox" || field.type === "radio" ? field.checked : null];
    });
    try {
      window.localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), once: once ? once.value : "", values: values }));
    } catch (full) {
      // no room or no storage: the form still works
    }
  }

  function find(key) {
    try {
      var draft = JSON.parse(window.localStorage.getItem(key));
      return draft && Date.now() - draft.at < DRAFT_KEPT ? draft : null;
    } catch (broken) {
      return null;
    }
  }

  function forget(which) {
    try {
      Object.keys(window.localStorage).forEach(function (key) {
        if (key.indexOf(DRAFT) === 0 && which(key)) {
          window.localStorage.removeItem(key);
        }
      });
    } catch (none) {
      // no storage, nothing kept
    }
  }

  function restore(form) {
    var draft = find(keyOf(form));
    if (!draft) {
      return;
    }
    var changed = false;
    var left = draft.values.slice();
    fieldsOf(form).forEach(function (field) {
      for (var i = 0; i < left.length; i++) {
        var boxed = left[i][2] !== null;
        if (left[i][0] === field.name && (!boxed || left[i][1] === field.value)) {
          changed = changed || (boxed ? field.checked !== left[i][2] : field.value !== left[i][1]);
          if (boxed) {
            field.checked = left[i][2];
          } else {
            field.value = left[i][1];
          }
          left.splice(i, 1);
          break;
        }
      }
    });
    if (form.elements["_once"] && draft.once) {
      form.elements["_once"].value = draft.once; // the same form: sent twice, filed once
    }
    if (changed) {
      tell(form);
    }
  }

  function tell(form) {
    var note = document.createElement("p");
    note.className = "restored";
    note.setAttribute("role", "status");
    note.appendChild(document.createElement("span")).textContent = body().restored;
    var discard = note.appendChild(document.createElement("button"));
    discard.type = "button";
    discard.className = "quiet";
    discard.textContent = body().discard;
    discard.addEventListener("click", function () {
      window.localStorage.removeItem(keyOf(form));
      window.location.reload();
    });
    form.insertBefore(note, form.firstChild);
  }

  function watch(root) {
    var forms = root.querySelectorAll ? Array.prototype.slice.call(root.querySelectorAll("form[data-draft]")) : [];
    if (root.matches && root.matches("form[data-draft]")) {
      forms.push(root);
    }
    forms.forEach(function (form) {
      if (form.dataset.watched) {
        return;
      }
      form.dataset.watched = "yes";
      restore(form);
      form.addEventListener("input", function () {
        keep(form);
      });
      form.addEventListener("submit", function () {
        keep(form);
      });
    });
  }

  // A file of this PC fills a field, in the letters it was written in; it is sent with the form as text.
  document.addEventListener("change", function (event) {
    var into = event.target.dataset ? event.target.dataset.into : "";
    var file = into && event.target.files ? event.target.files[0] : null;
    if (!file) {
      return;
    }
    var reader = new FileReader();
    reader.onload = function () {
      var field = document.getElementById(into);
      try {
        field.value = new TextDecoder("utf-8", { fatal: true }).decode(reader.result);
      } catch (notUtf8) {
        field.value = new TextDecoder("windows-1252").decode(reader.result);
      }
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    reader.readAsArrayBuffer(file);
  });

  function done(once) {
    forget(function (key) {
      var draft = find(key);
      return !draft || draft.once === once;
    });
  }

  // A form that waits for the node needs no draft any more.
  document.addEventListener("releve:waits", function (event) {
    done(event.detail);
  });

  // The server names the form it has just filed in a cookie that lives two minutes.
  function dropFiled() {
    ["releve-filed", "__Host-releve-filed"].forEach(function (name) {
      var found = document.cookie.match(new RegExp("(?:^|; )" + name + "=([0-9a-f-]{36})"));
      if (!found) {
        return;
      }
      done(found[1]);
      var read = function () {
        document.cookie = name + "=; Max-Age=0; Path=/; SameSite=Strict" + (name.charAt(0) === "_" ? "; Secure" : "");
      };
      // Whoever has the form waiting says when it waits no more: a page that is just being left may not come to it, the next one does.
      if (document.dispatchEvent(new CustomEvent("releve:filed", { detail: { key: found[1], read: read }, cancelable: true }))) {
        read();
      }
    });
  }

  document.addEventListener("submit", function (event) {
    if (event.target.dataset.signOut) {
      forget(function (key) {
        return key.indexOf(DRAFT + body().visitor + "|") === 0;
      });
    }
  });

  document.addEventListener("htmx:afterRequest", dropFiled);
  document.addEventListener("htmx:load", function (event) {
    watch(event.detail.elt);
  });

  function begin() {
    dropFiled();
    forget(function (key) {
      return !find(key);
    });
    watch(document);
    if (body().kept) {
      cut();
    }
    var mistakes = document.getElementById("mistakes");
    if (mistakes) {
      mistakes.focus();
    }
  }

  // A page that comes back from the browser's memory is asked for again: it may be another's by now.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      window.location.reload();
    }
  });

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
})();
